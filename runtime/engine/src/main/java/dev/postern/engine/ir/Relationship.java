package dev.postern.engine.ir;

import dev.postern.metadata.QualifiedName;
import java.util.List;

/**
 * How rows of one table find rows of another: every pair of columns is equal.
 *
 * @param unique a primary or unique key of the target lies within the remote columns, so no row reaches two
 */
public record Relationship(String name, QualifiedName target, List<ColumnPair> mapping, boolean unique) {
    public Relationship {
        mapping = List.copyOf(mapping);
        if (mapping.isEmpty()) {
            throw new IllegalArgumentException("relationship " + name + " maps no columns");
        }
    }

    public Relationship(String name, QualifiedName target, List<ColumnPair> mapping) {
        this(name, target, mapping, false);
    }

    /** A column of the table that has the relationship, and the column of the target that equals it. */
    public record ColumnPair(Column local, Column remote) {}
}
