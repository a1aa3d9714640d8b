/** The SPI that a database implements. */
@NullMarked
package dev.postern.engine.backend;

import org.jspecify.annotations.NullMarked;
