package dev.postern.metadata;

import java.util.Map;

/**
 * A relationship from an output object to a table.
 *
 * @param fieldMapping fields of the object to columns of the table
 */
public record TypeRelationship(
        String name,
        RelationshipType type,
        String source,
        QualifiedName remoteTable,
        Map<String, String> fieldMapping) {
    public TypeRelationship {
        fieldMapping = Ordered.copyOf(fieldMapping);
    }
}
