package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.document.TypeRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers {@code __schema} and {@code __type} by walking the definitions that requests are read with. */
final class Introspection {
    private static final TypeUse STRING = TypeUse.of(NamedType.ScalarType.STRING);
    private static final TypeUse TYPE_KIND = enumeration(
            "__TypeKind", "SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL");
    private static final TypeUse DIRECTIVE_LOCATION = enumeration(
            "__DirectiveLocation",
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT");
    private static final List<InputDefinition> WITH_DEPRECATED = List.of(new InputDefinition(
            "includeDeprecated", Optional.empty(), TypeUse.of(NamedType.ScalarType.BOOLEAN), Optional.of("false")));

    private final SchemaDefinition schema;
    private final MetaType<SchemaDefinition> schemaType = new MetaType<>("__Schema");
    private final MetaType<TypeUse> typeType = new MetaType<>("__Type");
    private final MetaType<FieldDefinition> fieldType = new MetaType<>("__Field");
    private final MetaType<InputDefinition> inputType = new MetaType<>("__InputValue");
    private final MetaType<NamedType.EnumValue> enumValueType = new MetaType<>("__EnumValue");
    private final MetaType<SchemaDefinition.DirectiveDefinition> directiveType = new MetaType<>("__Directive");

    Introspection(SchemaDefinition schema) {
        this.schema = schema;
        describeSchema();
        describeType();
        describeField();
        describeInput();
        enumValueType
                .leaf("name", STRING.nonNull(), NamedType.EnumValue::name)
                .text("description", value -> value.description().orElse(null))
                .truth("isDeprecated", value -> false)
                .text("deprecationReason", value -> null);
        describeDirective();
    }

    private static TypeUse enumeration(String name, String... values) {
        return TypeUse.of(new NamedType.EnumType(
                name,
                Optional.empty(),
                Stream.of(values)
                        .map(value -> new NamedType.EnumValue(value, Optional.empty()))
                        .toList()));
    }

    /** The answer to a selection of {@code __schema} or {@code __type}. */
    JsonNode answer(SelectedField field) {
        if (field.name().equals("__schema")) {
            Selections.arguments(field, List.of());
            return schemaType.answer(schema, field);
        }
        return typeType.answer(find(typeName(field)), field);
    }

    private static String typeName(SelectedField field) {
        Map<String, InputValue> arguments = Selections.arguments(field, List.of("name"));
        InputValue name = arguments.get("name");
        if (name == null) {
            throw Inputs.invalid(field.path().key("args"), "missing required field 'name'");
        }
        InputValue opened = Inputs.open(name, STRING.nonNull()).orElse(name);
        if (opened instanceof InputValue.Scalar scalar && scalar.json().isTextual()) {
            return scalar.json().textValue();
        }
        throw Inputs.mismatch(opened, "a string", "String");
    }

    private @Nullable TypeUse find(String name) {
        return types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(TypeUse::of)
                .orElse(null);
    }

    private Collection<NamedType> types() {
        return schema.types(List.of(
                schemaType.type(),
                typeType.type(),
                fieldType.type(),
                inputType.type(),
                enumValueType.type(),
                directiveType.type()));
    }

    private void describeSchema() {
        schemaType
                .text("description", value -> null)
                .many(
                        "types",
                        typeType,
                        List.of(),
                        value -> types().stream().map(TypeUse::of).toList())
                .one("queryType", typeType, value -> TypeUse.of(value.query()))
                .one(
                        "mutationType",
                        typeType,
                        value -> value.mutation().map(TypeUse::of).orElse(null))
                .one(
                        "subscriptionType",
                        typeType,
                        value -> value.subscription().map(TypeUse::of).orElse(null))
                .many("directives", directiveType, List.of(), SchemaDefinition::directives);
    }

    private void describeType() {
        typeType.leaf("kind", TYPE_KIND.nonNull(), Introspection::kind)
                .text("name", Introspection::name)
                .text(
                        "description",
                        use -> isNamed(use) ? use.base().description().orElse(null) : null)
                .text("specifiedByURL", use -> null)
                .many("fields", fieldType, WITH_DEPRECATED, Introspection::fields)
                .many("interfaces", typeType, List.of(), use -> fields(use) == null ? null : List.of())
                .many("possibleTypes", typeType, List.of(), use -> null)
                .many("enumValues", enumValueType, WITH_DEPRECATED, Introspection::enumValues)
                .many("inputFields", inputType, List.of(), Introspection::inputFields)
                .one("ofType", typeType, Introspection::inner);
    }

    private void describeField() {
        fieldType
                .leaf("name", STRING.nonNull(), FieldDefinition::name)
                .text("description", field -> field.description().orElse(null))
                .many("args", inputType, List.of(), field -> sorted(field.arguments()))
                .one("type", typeType, FieldDefinition::type)
                .truth("isDeprecated", field -> false)
                .text("deprecationReason", field -> null);
    }

    private void describeInput() {
        inputType
                .leaf("name", STRING.nonNull(), InputDefinition::name)
                .text("description", input -> input.description().orElse(null))
                .one("type", typeType, InputDefinition::type)
                .text("defaultValue", input -> input.defaultValue().orElse(null));
    }

    private void describeDirective() {
        directiveType
                .leaf("name", STRING.nonNull(), SchemaDefinition.DirectiveDefinition::name)
                .text("description", SchemaDefinition.DirectiveDefinition::description)
                .add("locations", DIRECTIVE_LOCATION.nonNull().list().nonNull(), List.of(), (directive, field) -> {
                    ArrayNode locations = JsonNodeFactory.instance.arrayNode();
                    directive.locations().forEach(locations::add);
                    return locations;
                })
                .many("args", inputType, List.of(), SchemaDefinition.DirectiveDefinition::arguments)
                .truth("isRepeatable", directive -> false);
    }

    private static boolean isNamed(TypeUse use) {
        return use.ref() instanceof TypeRef.Named;
    }

    private static @Nullable String name(TypeUse use) {
        return isNamed(use) ? use.base().name() : null;
    }

    private static String kind(TypeUse use) {
        return switch (use.ref()) {
            case TypeRef.NonNull ignored -> "NON_NULL";
            case TypeRef.ListOf ignored -> "LIST";
            case TypeRef.Named ignored ->
                switch (use.base()) {
                    case NamedType.ScalarType scalar -> "SCALAR";
                    case NamedType.EnumType enumType -> "ENUM";
                    case NamedType.ObjectType object -> "OBJECT";
                    case NamedType.InputObjectType input -> "INPUT_OBJECT";
                };
        };
    }

    private static @Nullable TypeUse inner(TypeUse use) {
        return switch (use.ref()) {
            case TypeRef.NonNull nonNull -> new TypeUse(nonNull.nullable(), use.base());
            case TypeRef.ListOf list -> new TypeUse(list.item(), use.base());
            case TypeRef.Named ignored -> null;
        };
    }

    private static @Nullable List<FieldDefinition> fields(TypeUse use) {
        if (!isNamed(use) || !(use.base() instanceof NamedType.ObjectType object)) {
            return null;
        }
        return object.fields().get().values().stream()
                .sorted(Comparator.comparing(FieldDefinition::name))
                .toList();
    }

    private static @Nullable List<InputDefinition> inputFields(TypeUse use) {
        if (!isNamed(use) || !(use.base() instanceof NamedType.InputObjectType input)) {
            return null;
        }
        return sorted(input.fields().get().values());
    }

    private static List<InputDefinition> sorted(Collection<InputDefinition> inputs) {
        return inputs.stream()
                .sorted(Comparator.comparing(InputDefinition::name))
                .toList();
    }

    private static @Nullable List<NamedType.EnumValue> enumValues(TypeUse use) {
        if (!isNamed(use) || !(use.base() instanceof NamedType.EnumType enumType)) {
            return null;
        }
        return enumType.values().stream()
                .sorted(Comparator.comparing(NamedType.EnumValue::name))
                .toList();
    }
}
