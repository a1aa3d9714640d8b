/** Connections to Postgres: the only place that knows the Vert.x client. */
@NullMarked
package dev.postern.postgres.transport;

import org.jspecify.annotations.NullMarked;
