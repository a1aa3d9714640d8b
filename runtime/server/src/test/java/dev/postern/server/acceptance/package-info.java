/** The server as its users have it: a process, spoken to through its ports, on a real Postgres. */
@NullMarked
package dev.postern.server.acceptance;

import org.jspecify.annotations.NullMarked;
