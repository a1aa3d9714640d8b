package dev.postern.engine.document;

import dev.postern.engine.error.JsonPath;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNullElse;

/** Reads the selections of one operation and puts named fragments in their places. Paths are Hasura's. */
final class SelectionReader {
    private static final String SELECTION_SET = "selectionSet";

    private final Map<String, FragmentDefinition> definitions;
    private final DocumentLimits limits;
    private final Map<String, Selection.Body> opened = new HashMap<>();
    private final Deque<String> opening = new ArrayDeque<>();
    private int level;

    SelectionReader(Map<String, FragmentDefinition> definitions, DocumentLimits limits) {
        this.definitions = definitions;
        this.limits = limits;
    }

    Selection.Body read(SelectionSet set) {
        return body(set, JsonPath.ROOT);
    }

    static List<Directive> directives(DirectivesContainer<?> node) {
        return node.getDirectives().stream()
                .map(directive -> new Directive(directive.getName(), LiteralReader.arguments(directive.getArguments())))
                .toList();
    }

    /** Checks the size of each body as it is made: a body that is shared may stand deeper the next time. */
    private Selection.Body body(@Nullable SelectionSet set, JsonPath owner) {
        if (set == null) {
            return Selection.Body.NONE;
        }
        level++;
        checkDepth(level);
        List<Selection> selections = new ArrayList<>();
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            selections.add(selection(selection, owner));
        }
        Selection.Body body = Selection.Body.of(selections);
        checkDepth(body.depth());
        if (body.fields() > limits.fields()) {
            throw DocumentErrors.invalid("the query selects more than " + limits.fields() + " fields");
        }
        level--;
        return body;
    }

    private void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw DocumentErrors.invalid("the query is nested deeper than " + limits.depth() + " levels");
        }
    }

    private Selection selection(graphql.language.Selection<?> selection, JsonPath owner) {
        return switch (selection) {
            case Field field ->
                new Selection.Field(
                        requireNonNullElse(field.getAlias(), field.getName()),
                        field.getName(),
                        LiteralReader.arguments(field.getArguments()),
                        directives(field),
                        body(field.getSelectionSet(), owner.key(SELECTION_SET).key(field.getName())));
            case InlineFragment fragment ->
                new Selection.Fragment(
                        Optional.ofNullable(fragment.getTypeCondition()).map(type -> type.getName()),
                        directives(fragment),
                        body(fragment.getSelectionSet(), owner));
            case FragmentSpread spread -> spread(spread, owner.key(SELECTION_SET));
            default -> throw new IllegalStateException("not a selection of GraphQL: " + selection.getClass());
        };
    }

    /** Directives of the fragment's definition do not apply to what it selects. */
    private Selection spread(FragmentSpread spread, JsonPath at) {
        String name = spread.getName();
        FragmentDefinition definition = definitions.get(name);
        if (definition == null) {
            throw DocumentErrors.invalid(at, "reference to undefined fragment \"" + name + "\"");
        }
        Optional<String> type = Optional.of(definition.getTypeCondition().getName());
        return new Selection.Fragment(type, directives(spread), open(definition, at));
    }

    private Selection.Body open(FragmentDefinition definition, JsonPath at) {
        String name = definition.getName();
        Selection.Body known = opened.get(name);
        if (known != null) {
            return known;
        }
        if (opening.contains(name)) {
            throw DocumentErrors.invalid(at, "the fragment definition(s) " + cycle(name) + " form a cycle");
        }
        opening.addLast(name);
        Selection.Body body = body(definition.getSelectionSet(), at.key(name));
        opening.removeLast();
        opened.put(name, body);
        return body;
    }

    /** {@code a}, {@code a and b}, {@code a, b, and c}: from the fragment that is met again to the one that spreads it. */
    private String cycle(String name) {
        List<String> names =
                opening.stream().dropWhile(each -> !each.equals(name)).toList();
        if (names.size() < 3) {
            return String.join(" and ", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + ", and " + names.getLast();
    }
}
