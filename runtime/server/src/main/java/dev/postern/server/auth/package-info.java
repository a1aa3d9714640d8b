/** Credentials and headers become a session. */
@NullMarked
package dev.postern.server.auth;

import org.jspecify.annotations.NullMarked;
