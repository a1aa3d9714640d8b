package dev.postern.metadata;

/**
 * An object of a managed document and who declares it.
 *
 * @param resource kind, namespace and name, for people: {@code Table shop/album}
 */
public record OwnedObject(ObjectKey object, String resource) {
    public OwnedObject {
        if (resource.isEmpty()) {
            throw new IllegalArgumentException("an owner has a name");
        }
    }
}
