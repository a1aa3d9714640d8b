package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.RootField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A root type, such as {@code query_root}. One without fields shows a placeholder, since GraphQL knows no empty types. */
final class RootType {
    private static final String PLACEHOLDER = "no_queries_available";

    private final NamedType.ObjectType type;
    private final Lazy<Map<String, RootFieldParser>> fields;

    RootType(String name, Lazy<Map<String, RootFieldParser>> fields) {
        this.fields = fields;
        this.type = new NamedType.ObjectType(name, Optional.empty(), new Lazy<>(this::definitions));
    }

    String name() {
        return type.name();
    }

    NamedType.ObjectType type() {
        return type;
    }

    RootField parse(SelectedField field) {
        if (field.name().equals(Selections.TYPENAME)) {
            return new RootField.Answered(field.alias(), TextNode.valueOf(type.name()));
        }
        RootFieldParser parser = fields.get().get(field.name());
        if (parser != null) {
            return parser.parse(field);
        }
        if (field.name().equals(PLACEHOLDER) && fields.get().isEmpty()) {
            return new RootField.Answered(
                    field.alias(), TextNode.valueOf("There are no queries available to the current role"));
        }
        throw Selections.unknown(field, type);
    }

    private SequencedMap<String, FieldDefinition> definitions() {
        SequencedMap<String, FieldDefinition> definitions = new LinkedHashMap<>();
        fields.get().forEach((name, parser) -> definitions.put(name, parser.definition()));
        if (definitions.isEmpty()) {
            definitions.put(PLACEHOLDER, placeholder());
        }
        return definitions;
    }

    private static FieldDefinition placeholder() {
        return new FieldDefinition(
                PLACEHOLDER,
                Optional.of(
                        "There are no queries available to the current role. "
                                + "Either there are no sources or remote schemas configured, or the current role doesn't have the required permissions."),
                List.of(),
                TypeUse.of(NamedType.ScalarType.STRING).nonNull());
    }
}
