/** What a database holds: its tables, columns and keys, read from Postgres' own catalog. */
@NullMarked
package dev.postern.postgres.introspect;

import org.jspecify.annotations.NullMarked;
