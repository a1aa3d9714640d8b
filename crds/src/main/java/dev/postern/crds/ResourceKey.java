package dev.postern.crds;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Comparator;
import java.util.List;

/**
 * What identifies a resource.
 *
 * @param kind the kind's name, such as {@code Table}
 */
public record ResourceKey(String kind, String namespace, String name) implements Comparable<ResourceKey> {
    private static final List<String> KINDS =
            Kinds.TYPES.stream().map(Class::getSimpleName).toList();

    private static final Comparator<ResourceKey> ORDER = Comparator.<ResourceKey>comparingInt(
                    key -> KINDS.indexOf(key.kind))
            .thenComparing(ResourceKey::kind)
            .thenComparing(ResourceKey::namespace)
            .thenComparing(ResourceKey::name);

    /** The key of a resource that has a name and a namespace. */
    public static ResourceKey of(HasMetadata resource) {
        return new ResourceKey(
                resource.getClass().getSimpleName(),
                resource.getMetadata().getNamespace(),
                resource.getMetadata().getName());
    }

    /** By kind, in the order in which kinds attach to each other, then by namespace and name. */
    @Override
    public int compareTo(ResourceKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code Table default/album}, as messages show it. */
    @Override
    public String toString() {
        return kind + " " + namespace + "/" + name;
    }
}
