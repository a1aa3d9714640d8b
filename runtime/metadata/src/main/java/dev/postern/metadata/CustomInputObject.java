package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input object type.
 */
public record CustomInputObject(String name, @Nullable String description, List<CustomInputField> fields) {
    public CustomInputObject {
        fields = List.copyOf(fields);
    }
}
