package dev.postern.postgres.sql;

import dev.postern.engine.ir.ColumnType;
import dev.postern.metadata.QualifiedName;
import java.util.Set;

/** Names, types and constants as SQL, whatever characters they hold. */
final class Quoting {
    /** Names of the catalog that mean the same when they are not quoted ({@code char} and {@code bit} do not). */
    private static final Set<String> PLAIN_TYPES = Set.of(
            "bool",
            "bpchar",
            "bytea",
            "date",
            "float4",
            "float8",
            "inet",
            "int2",
            "int4",
            "int8",
            "interval",
            "json",
            "jsonb",
            "money",
            "numeric",
            "text",
            "time",
            "timestamp",
            "timestamptz",
            "timetz",
            "uuid",
            "varchar");

    private Quoting() {}

    static String identifier(String name) {
        refuseNul(name);
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String table(QualifiedName name) {
        return identifier(name.schema()) + "." + identifier(name.name());
    }

    /** Backslashes are only safe in an {@code E''} constant, since a database may turn standard_conforming_strings off. */
    static String constant(String text) {
        refuseNul(text);
        String quoted = "'" + text.replace("'", "''") + "'";
        return quoted.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    static String type(ColumnType type) {
        boolean builtin = type.schema().equals("pg_catalog");
        String name = builtin && PLAIN_TYPES.contains(type.name())
                ? type.name()
                : identifier(type.schema()) + "." + identifier(type.name());
        return type.array() ? name + "[]" : name;
    }

    private static void refuseNul(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("Postgres has no text with the character U+0000");
        }
    }
}
