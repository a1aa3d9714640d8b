package dev.postern.engine.roleschema;

import java.util.List;
import java.util.Optional;

/** A field of an object type, as introspection shows it. */
public record FieldDefinition(
        String name, Optional<String> description, List<InputDefinition> arguments, TypeUse type) {
    public FieldDefinition {
        arguments = List.copyOf(arguments);
    }
}
