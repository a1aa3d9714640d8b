package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type.
 */
public record CustomEnum(String name, @Nullable String description, List<CustomEnumValue> values) {
    public CustomEnum {
        values = List.copyOf(values);
    }
}
