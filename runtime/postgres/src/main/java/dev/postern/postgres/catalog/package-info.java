/** The metadata database: Hasura's catalog, its migrations, and what Postern keeps beside it. */
@NullMarked
package dev.postern.postgres.catalog;

import org.jspecify.annotations.NullMarked;
