/** Placeholder. */
@NullMarked
package dev.postern.engine;

import org.jspecify.annotations.NullMarked;
