/** What will be run to answer an operation, and the cache of such plans. */
@NullMarked
package dev.postern.engine.plan;

import org.jspecify.annotations.NullMarked;
