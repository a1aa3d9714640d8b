package dev.postern.engine.document;

import dev.postern.engine.error.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** A selection set of a document, as one request's variables have it. Merging is lazy: a level is merged when it is asked for. */
final class RequestSelections implements SelectionSet {
    private final List<Selection> selections;
    private final JsonPath path;
    private final InputValues inputs;
    private final Directives directives;

    private RequestSelections(List<Selection> selections, JsonPath path, InputValues inputs, Directives directives) {
        this.selections = selections;
        this.path = path;
        this.inputs = inputs;
        this.directives = directives;
    }

    static RequestSelections root(List<Selection> selections, InputValues inputs, Directives directives) {
        return new RequestSelections(selections, JsonPath.ROOT.key("selectionSet"), inputs, directives);
    }

    @Override
    public boolean isEmpty() {
        return selections.isEmpty();
    }

    @Override
    public List<SelectedField> collect(String typeName) {
        List<Selection.Field> found = new ArrayList<>();
        gather(selections, typeName, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        SequencedMap<String, List<Selection.Field>> byAlias = new LinkedHashMap<>();
        for (Selection.Field field : found) {
            List<Selection.Field> same = byAlias.computeIfAbsent(field.alias(), alias -> new ArrayList<>());
            if (!same.isEmpty()) {
                checkMergeable(same.getFirst(), field);
            }
            same.add(field);
        }
        return byAlias.values().stream().map(this::merge).toList();
    }

    /** A fragment that was opened here already adds nothing the second time. */
    private void gather(List<Selection> from, String typeName, List<Selection.Field> into, Set<Selection.Body> opened) {
        for (Selection selection : from) {
            switch (selection) {
                case Selection.Field field -> {
                    if (directives.included(field.directives(), Directives.Location.FIELD, path)) {
                        into.add(field);
                    }
                }
                case Selection.Fragment fragment -> {
                    if (directives.included(fragment.directives(), Directives.Location.INLINE_FRAGMENT, path)
                            && applies(fragment.typeCondition(), typeName)
                            && opened.add(fragment.body())) {
                        gather(fragment.body().selections(), typeName, into, opened);
                    }
                }
            }
        }
    }

    private static boolean applies(Optional<String> typeCondition, String typeName) {
        return typeCondition.isEmpty() || typeCondition.get().equals(typeName);
    }

    private void checkMergeable(Selection.Field first, Selection.Field other) {
        if (!first.name().equals(other.name())) {
            throw DocumentErrors.invalid(
                    path,
                    "selection of both '" + first.name() + "' and '" + other.name()
                            + "' specify the same response name, '" + first.alias() + "'");
        }
        if (!first.arguments().equals(other.arguments())) {
            throw DocumentErrors.invalid(
                    path, "inconsistent arguments between multiple selections of field '" + first.name() + "'");
        }
    }

    private SelectedField merge(List<Selection.Field> fields) {
        Selection.Field first = fields.getFirst();
        JsonPath at = path.key(first.name());
        SequencedMap<String, InputValue> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Literal> argument : first.arguments().entrySet()) {
            JsonPath argumentPath = at.key("args").key(argument.getKey());
            arguments.put(argument.getKey(), inputs.read(argument.getValue(), argumentPath));
        }
        List<Selection> below = fields.size() == 1
                ? first.body().selections()
                : fields.stream()
                        .flatMap(field -> field.body().selections().stream())
                        .toList();
        SelectionSet selection = new RequestSelections(below, at.key("selectionSet"), inputs, directives);
        return new SelectedField(first.alias(), first.name(), arguments, selection, at);
    }
}
