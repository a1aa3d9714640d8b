package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** An object type, each selected field of which becomes a {@code T}. */
final class ObjectFields<T> {
    private final NamedType.ObjectType type;
    private final Lazy<Map<String, FieldParser<T>>> fields;
    private final BiFunction<String, String, T> constant;

    /**
     * @param fields by name, made when first asked for
     * @param constant from alias and text, for {@code __typename}
     */
    ObjectFields(
            String name,
            Optional<String> description,
            Supplier<Map<String, FieldParser<T>>> fields,
            BiFunction<String, String, T> constant) {
        this.fields = new Lazy<>(fields);
        this.constant = constant;
        this.type = new NamedType.ObjectType(name, description, new Lazy<>(this::definitions));
    }

    private SequencedMap<String, FieldDefinition> definitions() {
        SequencedMap<String, FieldDefinition> definitions = new LinkedHashMap<>();
        fields.get().forEach((name, field) -> definitions.put(name, field.definition()));
        return definitions;
    }

    TypeUse type() {
        return TypeUse.of(type);
    }

    /** What is selected below a field of this type. */
    List<T> parse(SelectedField selected) {
        return Selections.of(selected, type).stream().map(this::parseField).toList();
    }

    private T parseField(SelectedField selected) {
        if (selected.name().equals(Selections.TYPENAME)) {
            return constant.apply(selected.alias(), type.name());
        }
        FieldParser<T> field = fields.get().get(selected.name());
        if (field == null) {
            throw Selections.unknown(selected, type);
        }
        return field.parse(selected);
    }
}
