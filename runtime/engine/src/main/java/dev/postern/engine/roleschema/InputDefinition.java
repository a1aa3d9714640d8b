package dev.postern.engine.roleschema;

import java.util.Optional;

/**
 * An argument or a field of an input object, as introspection shows it.
 *
 * @param defaultValue in GraphQL syntax
 */
public record InputDefinition(String name, Optional<String> description, TypeUse type, Optional<String> defaultValue) {
    public static InputDefinition of(String name, TypeUse type) {
        return new InputDefinition(name, Optional.empty(), type, Optional.empty());
    }

    public static InputDefinition of(String name, String description, TypeUse type) {
        return new InputDefinition(name, Optional.of(description), type, Optional.empty());
    }
}
