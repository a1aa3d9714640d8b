/** Who asks: the effective role and the session variables of a request. */
@NullMarked
package dev.postern.engine.session;

import org.jspecify.annotations.NullMarked;
