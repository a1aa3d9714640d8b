package dev.postern.metadata;

import java.util.Set;

/** The kinds of source whose objects are named by schema and name and whose configuration is Postgres's. */
public final class SourceKind {
    /** Plain Postgres. */
    public static final String POSTGRES = "postgres";

    private static final Set<String> POSTGRES_FAMILY = Set.of(POSTGRES, "citus", "cockroach");

    private SourceKind() {}

    /** Whether the kind is Postgres or speaks its protocol. */
    public static boolean isPostgresFamily(String kind) {
        return POSTGRES_FAMILY.contains(kind);
    }

    /** Whether event triggers of the kind fire for replicated rows unless they say otherwise. */
    public static boolean triggersOnReplication(String kind) {
        return kind.equals("mssql");
    }
}
