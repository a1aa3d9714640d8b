package dev.postern.metadata;

import java.util.List;
import java.util.Optional;

/**
 * The mark on a metadata document that an operator makes of custom resources.
 *
 * @param engine namespace and name of the Engine: {@code shop/music}
 * @param owners each object once
 */
public record Managed(String engine, ManagedPolicy policy, List<OwnedObject> owners) {
    public Managed {
        if (engine.isEmpty()) {
            throw new IllegalArgumentException("an engine has a name");
        }
        owners = List.copyOf(owners);
    }

    /** The resource that declares exactly this object. */
    public Optional<String> owner(ObjectKey object) {
        return owners.stream()
                .filter(owned -> owned.object().equals(object))
                .map(OwnedObject::resource)
                .findFirst();
    }
}
