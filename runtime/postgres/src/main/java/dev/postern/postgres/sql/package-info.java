/** The part of Postgres' SQL that is generated, as a tree, and its text. Names and constants are quoted here and nowhere else. */
@NullMarked
package dev.postern.postgres.sql;

import org.jspecify.annotations.NullMarked;
