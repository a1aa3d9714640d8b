package dev.postern.engine.schemacache;

import dev.postern.engine.ir.Relationship;
import java.util.Optional;

/** @param nullable of an object relationship: whether a row may have none */
public record RelationshipInfo(
        Relationship relationship, Cardinality cardinality, boolean nullable, Optional<String> description) {
    public enum Cardinality {
        OBJECT,
        ARRAY
    }

    public String name() {
        return relationship.name();
    }
}
