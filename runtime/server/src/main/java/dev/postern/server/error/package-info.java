/** Errors on their way out: the one place where an exception becomes a status and JSON. */
@NullMarked
package dev.postern.server.error;

import org.jspecify.annotations.NullMarked;
