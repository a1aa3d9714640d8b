package dev.postern.metadata;

import java.util.List;
import java.util.Optional;

/**
 * The relationships of one type of a remote schema.
 */
public record RemoteTypeRelationships(String typeName, List<RemoteRelationshipMetadata> relationships) {
    public RemoteTypeRelationships {
        relationships = List.copyOf(relationships);
    }

    /** This, with relationships replaced. */
    public RemoteTypeRelationships withRelationships(List<RemoteRelationshipMetadata> relationships) {
        return new RemoteTypeRelationships(typeName, relationships);
    }

    /** The relationship of that name. */
    public Optional<RemoteRelationshipMetadata> relationship(String name) {
        return Keyed.find(relationships, RemoteRelationshipMetadata::name, name);
    }

    /** This with the relationship, which takes the place of one of the same name or comes last. */
    public RemoteTypeRelationships withRelationship(RemoteRelationshipMetadata element) {
        return withRelationships(Keyed.put(relationships, RemoteRelationshipMetadata::name, element));
    }

    /** This without the relationship of that name. */
    public RemoteTypeRelationships withoutRelationship(String name) {
        return withRelationships(Keyed.remove(relationships, RemoteRelationshipMetadata::name, name));
    }
}
