package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.JsonPath;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The directives that the engine knows: where they may stand, and what they say on one request. */
final class Directives {
    private static final TypeRef BOOLEAN = TypeRef.named("Boolean");
    private static final TypeRef INT = TypeRef.named("Int");

    /** Where a directive stands. A spread of a named fragment counts as an inline fragment. */
    enum Location {
        QUERY("a query"),
        MUTATION("a mutation"),
        SUBSCRIPTION("a subscription"),
        FIELD("a field"),
        INLINE_FRAGMENT("an inline fragment");

        private final String words;

        Location(String words) {
            this.words = words;
        }

        static Location of(OperationKind kind) {
            return switch (kind) {
                case QUERY -> QUERY;
                case MUTATION -> MUTATION;
                case SUBSCRIPTION -> SUBSCRIPTION;
            };
        }
    }

    private enum Known {
        INCLUDE("include", Set.of(Location.FIELD, Location.INLINE_FRAGMENT), Set.of("if")),
        SKIP("skip", Set.of(Location.FIELD, Location.INLINE_FRAGMENT), Set.of("if")),
        CACHED("cached", Set.of(Location.QUERY), Set.of("ttl", "refresh")),
        MULTIPLE_TOP_LEVEL_FIELDS("_multiple_top_level_fields", Set.of(Location.SUBSCRIPTION), Set.of());

        private final String name;
        private final Set<Location> locations;
        private final Set<String> arguments;

        Known(String name, Set<Location> locations, Set<String> arguments) {
            this.name = name;
            this.locations = locations;
            this.arguments = arguments;
        }

        static Optional<Known> named(String name) {
            return Arrays.stream(values())
                    .filter(known -> known.name.equals(name))
                    .findFirst();
        }
    }

    private final InputValues inputs;

    Directives(InputValues inputs) {
        this.inputs = inputs;
    }

    static boolean decidesInclusion(Directive directive) {
        return directive.name().equals(Known.INCLUDE.name) || directive.name().equals(Known.SKIP.name);
    }

    /**
     * Whether {@code @include} and {@code @skip} let a selection stand.
     *
     * @param set the selection set it stands in
     */
    boolean included(List<Directive> directives, Location location, JsonPath set) {
        boolean included = true;
        for (Directive directive : directives) {
            Known known = check(directive, location, set);
            boolean condition =
                    condition(directive, set.key(directive.name()).key("args").key("if"));
            included &= condition == (known == Known.INCLUDE);
        }
        checkUnique(directives, set);
        return included;
    }

    /** Of an operation: they change nothing here, but must be right. */
    void check(OperationKind kind, List<Directive> directives) {
        for (Directive directive : directives) {
            check(directive, Location.of(kind), JsonPath.ROOT);
            JsonPath arguments = JsonPath.ROOT.key(directive.name()).key("args");
            value(directive, "ttl", INT, true, arguments).ifPresent(Directives::checkInt);
            value(directive, "refresh", BOOLEAN, true, arguments).ifPresent(Directives::bool);
        }
        checkUnique(directives, JsonPath.ROOT);
    }

    private static Known check(Directive directive, Location location, JsonPath owner) {
        Known known = Known.named(directive.name())
                .orElseThrow(() -> DocumentErrors.invalid(
                        owner, "directive '" + directive.name() + "' is not defined in the schema"));
        if (!known.locations.contains(location)) {
            throw DocumentErrors.invalid(
                    owner, "directive '" + directive.name() + "' is not allowed on " + location.words);
        }
        for (String argument : directive.arguments().keySet()) {
            if (!known.arguments.contains(argument)) {
                throw DocumentErrors.invalid(
                        owner.key(directive.name()),
                        "'" + directive.name() + "' has no argument named '" + argument + "'");
            }
        }
        return known;
    }

    private static void checkUnique(List<Directive> directives, JsonPath owner) {
        Set<String> seen = new LinkedHashSet<>();
        String twice = directives.stream()
                .map(Directive::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        if (!twice.isEmpty()) {
            throw DocumentErrors.invalid(owner, "the following directives are used more than once: [" + twice + "]");
        }
    }

    private boolean condition(Directive directive, JsonPath path) {
        Literal literal = directive.arguments().get("if");
        if (literal == null) {
            throw DocumentErrors.invalid(path, "missing required field 'if'");
        }
        return bool(open(inputs.read(literal, path), BOOLEAN.nonNull(), false));
    }

    private Optional<InputValue> value(
            Directive directive, String argument, TypeRef type, boolean hasDefault, JsonPath arguments) {
        return Optional.ofNullable(directive.arguments().get(argument))
                .map(literal -> open(inputs.read(literal, arguments.key(argument)), type.nonNull(), hasDefault));
    }

    private static InputValue open(InputValue value, TypeRef place, boolean hasDefault) {
        if (!(value instanceof InputValue.Variable variable)) {
            return value;
        }
        if (!variable.fits(place, hasDefault)) {
            throw DocumentErrors.invalid(
                    value.path(),
                    "variable '" + variable.name() + "' is declared as '" + variable.declared() + "', but used where '"
                            + place + "' is expected");
        }
        return variable.value().orElseGet(() -> new InputValue.Null(value.source(), value.path()));
    }

    private static boolean bool(InputValue value) {
        if (value instanceof InputValue.Scalar scalar && scalar.json().isBoolean()) {
            return scalar.json().booleanValue();
        }
        throw mismatch(value, "a boolean", BOOLEAN);
    }

    private static void checkInt(InputValue value) {
        JsonNode json = value instanceof InputValue.Scalar scalar ? scalar.json() : null;
        if (json == null || !json.isIntegralNumber() || !json.canConvertToInt()) {
            throw mismatch(value, "a 32-bit integer", INT);
        }
    }

    private static RuntimeException mismatch(InputValue value, String expected, TypeRef type) {
        return DocumentErrors.invalid(
                value.path(), "expected " + expected + " for type '" + type + "', but found " + value.describe());
    }
}
