/** The Postgres backend. */
@NullMarked
package dev.postern.postgres;

import org.jspecify.annotations.NullMarked;
