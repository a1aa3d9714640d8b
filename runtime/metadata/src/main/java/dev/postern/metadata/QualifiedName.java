package dev.postern.metadata;

import java.util.Optional;

/**
 * The name of a table, view or function in Postgres. Written as {@code {"name": "album", "schema":
 * "public"}}; a bare string is read as a name in {@code public}.
 */
public record QualifiedName(String schema, String name) implements ObjectName {
    /** The schema that a bare name belongs to. */
    public static final String PUBLIC = "public";

    public QualifiedName {
        if (name.isEmpty() || schema.isEmpty()) {
            throw new IllegalArgumentException("a qualified name has a schema and a name");
        }
    }

    /** The object of that name in schema {@code public}. */
    public static QualifiedName inPublic(String name) {
        return new QualifiedName(PUBLIC, name);
    }

    @Override
    public Optional<QualifiedName> qualified() {
        return Optional.of(this);
    }

    /** As messages and names of inconsistent objects show it: {@code album}, or {@code sales.album} outside public. */
    @Override
    public String toString() {
        return schema.equals(PUBLIC) ? name : schema + "." + name;
    }
}
