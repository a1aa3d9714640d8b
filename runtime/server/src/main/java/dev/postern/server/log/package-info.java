/** Log lines: one JSON object each on standard output, whoever has something to say. */
@NullMarked
package dev.postern.server.log;

import org.jspecify.annotations.NullMarked;
