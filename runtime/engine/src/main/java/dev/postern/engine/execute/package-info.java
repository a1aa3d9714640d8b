/** Runs plans: the only stage of a request that waits. */
@NullMarked
package dev.postern.engine.execute;

import org.jspecify.annotations.NullMarked;
