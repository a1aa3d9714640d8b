package dev.postern.metadata;

import java.util.Optional;

/**
 * The name of a table, function or procedure in a database. Postgres and its family name by schema and name; what
 * other kinds of source write is kept as it was written.
 */
public sealed interface ObjectName permits QualifiedName, ForeignName {
    /** The name as a schema and a name, if it can be understood so. Always present in a source of the Postgres family. */
    Optional<QualifiedName> qualified();
}
