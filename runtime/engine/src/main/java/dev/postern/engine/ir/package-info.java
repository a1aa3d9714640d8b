/** What a request means, as data: typed queries over tables, with every table guarded by a permission. */
@NullMarked
package dev.postern.engine.ir;

import org.jspecify.annotations.NullMarked;
