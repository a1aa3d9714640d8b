/** Placeholder. */
@NullMarked
package dev.postern.metadata;

import org.jspecify.annotations.NullMarked;
