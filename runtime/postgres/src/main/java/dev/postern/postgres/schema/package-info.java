/** What Postgres' types are in GraphQL: their scalars, how values of them are written, and the operators that compare them. */
@NullMarked
package dev.postern.postgres.schema;

import org.jspecify.annotations.NullMarked;
