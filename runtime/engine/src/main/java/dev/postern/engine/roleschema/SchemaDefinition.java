package dev.postern.engine.roleschema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The root types of a schema, and everything they reach. */
record SchemaDefinition(
        NamedType.ObjectType query,
        Optional<NamedType.ObjectType> mutation,
        Optional<NamedType.ObjectType> subscription,
        List<DirectiveDefinition> directives) {

    record DirectiveDefinition(
            String name, String description, List<String> locations, List<InputDefinition> arguments) {}

    private static final TypeUse BOOLEAN =
            TypeUse.of(NamedType.ScalarType.BOOLEAN).nonNull();
    private static final List<String> SELECTIONS = List.of("FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT");

    static SchemaDefinition of(NamedType.ObjectType query) {
        return new SchemaDefinition(query, Optional.empty(), Optional.empty(), standardDirectives());
    }

    private static List<DirectiveDefinition> standardDirectives() {
        InputDefinition condition = InputDefinition.of("if", BOOLEAN);
        InputDefinition ttl = new InputDefinition(
                "ttl",
                Optional.of("measured in seconds"),
                TypeUse.of(NamedType.ScalarType.INT).nonNull(),
                Optional.of("60"));
        InputDefinition refresh =
                new InputDefinition("refresh", Optional.of("refresh the cache entry"), BOOLEAN, Optional.of("false"));
        return List.of(
                new DirectiveDefinition(
                        "include", "whether this query should be included", SELECTIONS, List.of(condition)),
                new DirectiveDefinition("skip", "whether this query should be skipped", SELECTIONS, List.of(condition)),
                new DirectiveDefinition(
                        "cached",
                        "whether this query should be cached (Hasura Cloud only)",
                        List.of("QUERY"),
                        List.of(ttl, refresh)));
    }

    /** Every named type that a client can meet, by name. */
    Collection<NamedType> types(Collection<NamedType> besides) {
        Map<String, NamedType> found = new TreeMap<>();
        Deque<NamedType> open = new ArrayDeque<>(besides);
        open.add(query);
        mutation.ifPresent(open::add);
        subscription.ifPresent(open::add);
        directives.forEach(directive -> directive
                .arguments()
                .forEach(argument -> open.add(argument.type().base())));
        while (!open.isEmpty()) {
            NamedType type = open.poll();
            if (found.putIfAbsent(type.name(), type) == null) {
                neighbours(type, open);
            }
        }
        return found.values();
    }

    private static void neighbours(NamedType type, Deque<NamedType> open) {
        switch (type) {
            case NamedType.ObjectType object ->
                object.fields().get().values().forEach(field -> {
                    open.add(field.type().base());
                    field.arguments()
                            .forEach(argument -> open.add(argument.type().base()));
                });
            case NamedType.InputObjectType input ->
                input.fields()
                        .get()
                        .values()
                        .forEach(field -> open.add(field.type().base()));
            case NamedType.ScalarType ignored -> {}
            case NamedType.EnumType ignored -> {}
        }
    }
}
