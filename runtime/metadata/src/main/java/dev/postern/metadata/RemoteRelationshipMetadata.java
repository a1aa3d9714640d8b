package dev.postern.metadata;

/**
 * A relationship out of its own source.
 */
public record RemoteRelationshipMetadata(String name, RemoteRelationshipDefinition definition) {
    /** This, with definition replaced. */
    public RemoteRelationshipMetadata withDefinition(RemoteRelationshipDefinition definition) {
        return new RemoteRelationshipMetadata(name, definition);
    }
}
