package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.document.SelectedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type of the introspection schema ({@code __Type}, …): describes itself, and reads a selection of it off a {@code T}. */
final class MetaType<T> {
    private final NamedType.ObjectType type;
    private final SequencedMap<String, MetaField<T>> fields = new LinkedHashMap<>();

    private record MetaField<T>(FieldDefinition definition, BiFunction<T, SelectedField, JsonNode> answer) {}

    MetaType(String name) {
        this.type = new NamedType.ObjectType(name, Optional.empty(), new Lazy<>(this::definitions));
    }

    NamedType.ObjectType type() {
        return type;
    }

    MetaType<T> text(String name, Function<T, @Nullable String> read) {
        return leaf(name, TypeUse.of(NamedType.ScalarType.STRING), read);
    }

    MetaType<T> leaf(String name, TypeUse use, Function<T, @Nullable String> read) {
        return add(name, use, List.of(), (value, field) -> {
            String text = read.apply(value);
            return text == null ? NullNode.getInstance() : TextNode.valueOf(text);
        });
    }

    MetaType<T> truth(String name, Function<T, Boolean> read) {
        TypeUse use = TypeUse.of(NamedType.ScalarType.BOOLEAN).nonNull();
        return add(name, use, List.of(), (value, field) -> BooleanNode.valueOf(read.apply(value)));
    }

    <U> MetaType<T> one(String name, MetaType<U> of, Function<T, @Nullable U> read) {
        return add(name, TypeUse.of(of.type), List.of(), (value, field) -> of.answer(read.apply(value), field));
    }

    /** A list, or null where the reader says so. */
    <U> MetaType<T> many(
            String name, MetaType<U> of, List<InputDefinition> arguments, Function<T, @Nullable List<U>> read) {
        return add(name, TypeUse.of(of.type).nonNull().list(), arguments, (value, field) -> {
            List<U> items = read.apply(value);
            return items == null ? NullNode.getInstance() : of.answers(items, field);
        });
    }

    MetaType<T> add(
            String name, TypeUse use, List<InputDefinition> arguments, BiFunction<T, SelectedField, JsonNode> answer) {
        fields.put(name, new MetaField<>(new FieldDefinition(name, Optional.empty(), arguments, use), answer));
        return this;
    }

    private ArrayNode answers(List<T> items, SelectedField field) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(answer(item, field)));
        return array;
    }

    /** The selected fields of a value as a JSON object; null for null. */
    JsonNode answer(@Nullable T value, SelectedField field) {
        List<SelectedField> selection = Selections.of(field, type);
        if (value == null) {
            return NullNode.getInstance();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        selection.forEach(selected -> object.set(selected.alias(), answerField(value, selected)));
        return object;
    }

    private JsonNode answerField(T value, SelectedField selected) {
        if (selected.name().equals(Selections.TYPENAME)) {
            return TextNode.valueOf(type.name());
        }
        MetaField<T> field = fields.get(selected.name());
        if (field == null) {
            throw Selections.unknown(selected, type);
        }
        Selections.arguments(
                selected,
                field.definition().arguments().stream()
                        .map(InputDefinition::name)
                        .toList());
        return field.answer().apply(value, selected);
    }

    private SequencedMap<String, FieldDefinition> definitions() {
        SequencedMap<String, FieldDefinition> definitions = new LinkedHashMap<>();
        for (Map.Entry<String, MetaField<T>> field : fields.entrySet()) {
            definitions.put(field.getKey(), field.getValue().definition());
        }
        return definitions;
    }
}
