/** {@code postern sql}: loads files of SQL into a database, for images that hold no {@code psql}. */
@NullMarked
package dev.postern.server.sql;

import org.jspecify.annotations.NullMarked;
