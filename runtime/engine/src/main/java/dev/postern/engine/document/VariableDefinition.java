package dev.postern.engine.document;

import java.util.Optional;

/** {@code $limit: Int! = 10} at the head of an operation. */
public record VariableDefinition(String name, TypeRef type, Optional<Literal> defaultValue) {
    boolean nullable() {
        return !(type instanceof TypeRef.NonNull);
    }

    boolean hasNonNullDefault() {
        return defaultValue.isPresent() && !(defaultValue.get() instanceof Literal.Null);
    }
}
