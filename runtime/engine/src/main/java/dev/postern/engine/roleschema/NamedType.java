package dev.postern.engine.roleschema;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** A GraphQL type that has a name. Members are made when first asked for. */
public sealed interface NamedType {
    String name();

    Optional<String> description();

    record ScalarType(String name, Optional<String> description) implements NamedType {
        public static final ScalarType INT = builtin("Int");
        public static final ScalarType FLOAT = builtin("Float");
        public static final ScalarType STRING = builtin("String");
        public static final ScalarType BOOLEAN = builtin("Boolean");
        public static final ScalarType ID = builtin("ID");

        private static ScalarType builtin(String name) {
            return new ScalarType(name, Optional.empty());
        }

        /** The built-in of that name, else a custom scalar. */
        public static ScalarType of(String name) {
            return switch (name) {
                case "Int" -> INT;
                case "Float" -> FLOAT;
                case "String" -> STRING;
                case "Boolean" -> BOOLEAN;
                case "ID" -> ID;
                default -> builtin(name);
            };
        }
    }

    record EnumType(String name, Optional<String> description, List<EnumValue> values) implements NamedType {
        public EnumType {
            values = List.copyOf(values);
        }
    }

    record EnumValue(String name, Optional<String> description) {}

    record ObjectType(String name, Optional<String> description, Supplier<SequencedMap<String, FieldDefinition>> fields)
            implements NamedType {}

    record InputObjectType(
            String name, Optional<String> description, Supplier<SequencedMap<String, InputDefinition>> fields)
            implements NamedType {}
}
