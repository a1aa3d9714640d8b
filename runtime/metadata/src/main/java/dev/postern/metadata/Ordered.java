package dev.postern.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable copies that keep the order in which entries were written, which {@link Map#copyOf} does not. */
final class Ordered {
    private Ordered() {}

    static <K, V extends @Nullable Object> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
