/** The schema cache: metadata joined with what the databases really hold, and what did not fit. */
@NullMarked
package dev.postern.engine.schemacache;

import org.jspecify.annotations.NullMarked;
