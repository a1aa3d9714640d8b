package dev.postern.engine.roleschema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A schema in GraphQL's schema definition language: types, fields and arguments by name, so that two prints compare. */
final class SdlPrinter {
    private static final List<String> BUILTIN = List.of("Int", "Float", "String", "Boolean", "ID");

    private SdlPrinter() {}

    static String print(SchemaDefinition schema) {
        StringBuilder out =
                new StringBuilder("schema {\n  query: " + schema.query().name() + "\n");
        schema.mutation()
                .ifPresent(
                        type -> out.append("  mutation: ").append(type.name()).append('\n'));
        schema.subscription()
                .ifPresent(type ->
                        out.append("  subscription: ").append(type.name()).append('\n'));
        out.append("}\n");
        schema.types(List.of()).stream()
                .filter(type -> !BUILTIN.contains(type.name()))
                .forEach(type -> out.append('\n').append(print(type)));
        return out.toString();
    }

    private static String print(NamedType type) {
        return description(type.description(), "")
                + switch (type) {
                    case NamedType.ScalarType scalar -> "scalar " + scalar.name() + "\n";
                    case NamedType.EnumType enumType -> "enum " + enumType.name() + " {\n" + values(enumType) + "}\n";
                    case NamedType.ObjectType object -> "type " + object.name() + " {\n" + fields(object) + "}\n";
                    case NamedType.InputObjectType input ->
                        "input " + input.name() + " {\n"
                                + inputs(input.fields().get().values(), "  ") + "}\n";
                };
    }

    private static String values(NamedType.EnumType type) {
        return type.values().stream()
                .sorted(Comparator.comparing(NamedType.EnumValue::name))
                .map(value -> description(value.description(), "  ") + "  " + value.name() + "\n")
                .collect(Collectors.joining());
    }

    private static String fields(NamedType.ObjectType type) {
        return type.fields().get().values().stream()
                .sorted(Comparator.comparing(FieldDefinition::name))
                .map(field -> description(field.description(), "  ") + "  " + field.name()
                        + arguments(field.arguments()) + ": " + field.type() + "\n")
                .collect(Collectors.joining());
    }

    private static String arguments(List<InputDefinition> arguments) {
        return arguments.isEmpty() ? "" : "(\n" + inputs(arguments, "    ") + "  )";
    }

    private static String inputs(Collection<InputDefinition> inputs, String indent) {
        return inputs.stream()
                .sorted(Comparator.comparing(InputDefinition::name))
                .map(input -> description(input.description(), indent) + indent + input.name() + ": " + input.type()
                        + input.defaultValue().map(value -> " = " + value).orElse("") + "\n")
                .collect(Collectors.joining());
    }

    /** A block string; a quote inside of it is escaped as the language has it. */
    private static String description(Optional<String> text, String indent) {
        return text.map(it -> indent + "\"\"\"\n"
                        + it.replace("\"\"\"", "\\\"\"\"").indent(indent.length()) + indent + "\"\"\"\n")
                .orElse("");
    }
}
