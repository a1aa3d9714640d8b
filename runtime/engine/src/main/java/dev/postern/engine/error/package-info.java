/** What can go wrong with a request, as the client will see it: a code, a path and a message. */
@NullMarked
package dev.postern.engine.error;

import org.jspecify.annotations.NullMarked;
