package dev.postern.engine.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.postern.engine.document.Requests.assertRefused;
import static dev.postern.engine.document.Requests.collect;
import static dev.postern.engine.document.Requests.operation;
import static dev.postern.engine.document.Requests.variables;
import static org.assertj.core.api.Assertions.assertThat;

final class SelectionSetTest {
    private static List<String> keys(List<SelectedField> fields) {
        return fields.stream().map(SelectedField::alias).toList();
    }

    @Test
    void fieldsKeepTheirOrderAliasesAndPaths() {
        List<SelectedField> fields = collect("{ b x: a { y: c { d } } __typename }");
        assertThat(keys(fields)).containsExactly("b", "x", "__typename");
        SelectedField x = fields.get(1);
        assertThat(x.name()).isEqualTo("a");
        assertThat(x.path().text()).isEqualTo("$.selectionSet.a");
        assertThat(x.selection().isEmpty()).isFalse();
        SelectedField y = x.selection().collect("a").getFirst();
        assertThat(y.path().text()).isEqualTo("$.selectionSet.a.selectionSet.c");
        assertThat(y.selection().collect("c").getFirst().selection().isEmpty()).isTrue();
    }

    @Test
    void fragmentsOfOtherTypesAreDropped() {
        String query = """
                { ...top ... on other { b } ... { c } ... on query_root { d { ...sub } } }
                fragment top on query_root { a }
                fragment sub on users { id }
                """;
        List<SelectedField> fields = collect(query);
        assertThat(keys(fields)).containsExactly("a", "c", "d");
        SelectionSet below = fields.getLast().selection();
        assertThat(keys(below.collect("users"))).containsExactly("id");
        assertThat(below.collect("articles")).isEmpty();
        assertThat(below.isEmpty()).isFalse();
    }

    @Test
    void fieldsOfOneKeyAreMerged() {
        List<SelectedField> fields = collect("""
                { u: users(limit: 1, where: {a: 1, b: 2}) { id } other ...f }
                fragment f on query_root { u: users(where: {b: 2, a: 1}, limit: 1) { name id rel { x } rel { y } } }
                """);
        assertThat(keys(fields)).containsExactly("u", "other");
        List<SelectedField> merged = fields.getFirst().selection().collect("users");
        assertThat(keys(merged)).containsExactly("id", "name", "rel");
        assertThat(keys(merged.getLast().selection().collect("rel"))).containsExactly("x", "y");
    }

    @Test
    void fieldsOfOneKeyMustAgree() {
        assertRefused(
                "$.selectionSet",
                "selection of both 'a' and 'b' specify the same response name, 'x'",
                () -> collect("{ x: a x: b }"));
        assertRefused(
                "$.selectionSet",
                "inconsistent arguments between multiple selections of field 'a'",
                () -> collect("{ a(x: 1) a(x: 2) }"));
        assertRefused(
                "$.selectionSet",
                "inconsistent arguments between multiple selections of field 'a'",
                () -> collect("query ($v: Int = 1) { a(x: 1) a(x: $v) }"));
        SelectedField users = collect("{ users { a: id a: name } }").getFirst();
        assertRefused(
                "$.selectionSet.users.selectionSet",
                "selection of both 'id' and 'name' specify the same response name, 'a'",
                () -> users.selection().collect("users"));
    }

    @ParameterizedTest
    @CsvSource({
        "@include(if: true), true",
        "@include(if: false), false",
        "@skip(if: true), false",
        "@skip(if: false), true",
        "@include(if: $t), true",
        "@include(if: $f), false",
        "@skip(if: $f), true",
        "@include(if: $t) @skip(if: $t), false",
        "@include(if: $f) @skip(if: $f), false",
        "@skip(if: $f) @include(if: $t), true",
        "@include(if: $d), true"
    })
    void includeAndSkip(String directives, boolean included) {
        String head = "query ($t: Boolean!, $f: Boolean!, $d: Boolean = true) ";
        String all = "uses(x: [$t, $f, $d]) ";
        List<String> expected = included ? List.of("uses", "a") : List.of("uses");
        String values = "{\"t\": true, \"f\": false}";
        assertThat(keys(collect(head + "{" + all + "a " + directives + "}", values)))
                .isEqualTo(expected);
        assertThat(keys(collect(head + "{" + all + "... " + directives + " { a } }", values)))
                .isEqualTo(expected);
        String spread = "...f " + directives + "} fragment f on query_root { a }";
        assertThat(keys(collect(head + "{" + all + spread, values))).isEqualTo(expected);
    }

    @Test
    void theVariablesThatDecideAreKnown() {
        Operation operation = operation("""
                query ($a: Boolean!, $b: Boolean!, $c: Boolean!) { x @skip(if: $a) ...f y(z: $c) }
                fragment f on t { x { ... @include(if: $b) { z } } }
                """);
        assertThat(operation.decidingVariables()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ a @foo } | $.selectionSet | directive 'foo' is not defined in the schema",
                "{ a @cached } | $.selectionSet | directive 'cached' is not allowed on a field",
                "{ ... @cached { a } } | $.selectionSet | directive 'cached' is not allowed on an inline fragment",
                "query @include(if: true) { a } | $ | directive 'include' is not allowed on a query",
                "mutation @cached { a } | $ | directive 'cached' is not allowed on a mutation",
                "query @foo { a } | $ | directive 'foo' is not defined in the schema",
                "query @cached(x: 1) { a } | $.cached | 'cached' has no argument named 'x'",
                "query @cached(ttl: true) { a } | $.cached.args.ttl | expected a 32-bit integer for type 'Int', but found a boolean",
                "query @cached(ttl: 99999999999) { a } | $.cached.args.ttl | expected a 32-bit integer for type 'Int', but found an integer",
                "query @cached(refresh: 1) { a } | $.cached.args.refresh | expected a boolean for type 'Boolean', but found an integer",
                "query @cached @cached { a } | $ | the following directives are used more than once: ['cached']",
                "{ a @skip(if: true) @skip(if: true) } | $.selectionSet | the following directives are used more than once: ['skip']",
                "{ a @include } | $.selectionSet.include.args.if | missing required field 'if'",
                "{ a @include(unless: true) } | $.selectionSet.include | 'include' has no argument named 'unless'",
                "{ a @include(if: \"true\") } | $.selectionSet.include.args.if | expected a boolean for type 'Boolean', but found a string",
                "{ a @include(if: null) } | $.selectionSet.include.args.if | expected a boolean for type 'Boolean', but found null",
                "{ a @skip(if: TRUE) } | $.selectionSet.skip.args.if | expected a boolean for type 'Boolean', but found an enum value",
                "query ($v: Boolean) { a @skip(if: $v) } | $.selectionSet.skip.args.if | variable 'v' is declared as 'Boolean', but used where 'Boolean!' is expected",
                "query ($v: Int! = 1) { a @skip(if: $v) } | $.selectionSet.skip.args.if | variable 'v' is declared as 'Int!', but used where 'Boolean!' is expected"
            })
    void directivesThatAreWrong(String query, String path, String message) {
        assertRefused(path, message, () -> collect(query));
    }

    @Test
    void aDirectiveBelowIsReportedThere() {
        SelectedField users = collect("{ users { id @foo } }").getFirst();
        assertRefused(
                "$.selectionSet.users.selectionSet",
                "directive 'foo' is not defined in the schema",
                () -> users.selection().collect("users"));
    }

    @Test
    void aConditionOfAnotherKindIsReported() {
        assertRefused(
                "$.selectionSet.include.args.if",
                "expected a boolean for type 'Boolean', but found a number",
                () -> collect("query ($v: Boolean!) { a @include(if: $v) }", "{\"v\": 1}"));
    }

    @Test
    void directivesOfTheOperation() {
        Operation cached = operation("query ($t: Int) @cached(ttl: $t) { a }");
        assertThat(cached.hasDirective("cached")).isTrue();
        assertThat(cached.select(cached.bind(variables("{\"t\": 5}"))).collect("query_root"))
                .hasSize(1);
        Operation many = operation("subscription @_multiple_top_level_fields { a b }");
        assertThat(many.hasDirective("_multiple_top_level_fields")).isTrue();
        assertThat(many.select(many.bind(variables("{}"))).collect("subscription_root"))
                .hasSize(2);
    }
}
