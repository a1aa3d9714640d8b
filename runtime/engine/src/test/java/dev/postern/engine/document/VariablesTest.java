package dev.postern.engine.document;

import dev.postern.engine.error.ErrorCode;
import org.junit.jupiter.api.Test;

import static dev.postern.engine.document.Requests.assertRefused;
import static dev.postern.engine.document.Requests.operation;
import static dev.postern.engine.document.Requests.variables;
import static org.assertj.core.api.Assertions.assertThat;

final class VariablesTest {
    private static BoundVariables bind(String query, String variables) {
        return operation(query).bind(variables(variables));
    }

    @Test
    void defaultsAreFilledIn() {
        String query =
                "query ($a: Int = 1, $b: [order_by!] = [asc, {x: \"y\"}], $c: Int, $d: Int = 2) { f(x: [$a, $b, $c, $d]) }";
        BoundVariables bound = bind(query, "{\"d\": null}");
        assertThat(bound.given()).containsOnlyKeys("d");
        assertThat(bound.values()).containsOnlyKeys("a", "b", "d");
        assertThat(bound.values().get("a")).hasToString("1");
        assertThat(bound.values().get("b")).hasToString("[\"asc\",{\"x\":\"y\"}]");
        assertThat(bound.values().get("d").isNull()).isTrue();
    }

    @Test
    void definitionsAreKnown() {
        Operation operation = operation("query ($a: [[Int!]]! = 1, $b: jsonb) { f(x: [$a, $b]) }");
        assertThat(operation.variables()).extracting(VariableDefinition::name).containsExactly("a", "b");
        assertThat(operation.variables().getFirst().type()).hasToString("[[Int!]]!");
    }

    @Test
    void nullForANonNullableType() {
        assertRefused(
                "$",
                "null value found for non-nullable type: \"Int!\"",
                () -> bind("query author($limit: Int! = 1) { author(limit: $limit) { id } }", "{\"limit\": null}"));
        assertThat(bind("query author($limit: Int) { author(limit: $limit) { id } }", "{\"limit\": null}")
                        .values())
                .containsKey("limit");
    }

    @Test
    void aVariableThatIsMissing() {
        assertRefused(
                "$",
                "expecting a value for non-nullable variable: \"first_name\"",
                () -> bind("query ($first_name: String!) { a(x: $first_name) }", "{}"));
    }

    @Test
    void variablesThatNothingUses() {
        assertRefused("$", "unexpected variables in variableValues: x, y", () -> bind("{ a }", "{\"x\": 1, \"y\": 2}"));
        assertRefused(
                "$", "unexpected variables in variableValues: x", () -> bind("query ($x: Int) { a }", "{\"x\": 1}"));
        assertThat(bind("query ($x: Int = 3) { a }", "{}").given()).isEmpty();
    }

    @Test
    void variablesAreUsedInFragmentsAndDirectives() {
        String query = """
                query ($a: Int, $b: Boolean!, $c: Int) @cached(ttl: $c) { ...f @skip(if: $b) }
                fragment f on x { y { z(w: [{v: $a}]) } }
                """;
        assertThat(bind(query, "{\"a\": 1, \"b\": true, \"c\": 3}").given()).hasSize(3);
    }

    @Test
    void undeclaredVariables() {
        assertRefused("$", "unbound variable \"x\"", () -> bind("{ a(b: {c: [$x]}) }", "{}"));
        assertRefused("$", "unbound variable \"x\"", () -> bind("{ a { b @skip(if: $x) } }", "{\"x\": true}"));
    }

    @Test
    void variablesDefinedTwice() {
        assertRefused(
                ErrorCode.PARSE_FAILED,
                "$",
                "multiple definitions for variable \"x\"",
                () -> bind("query ($x: Int, $x: Int) { a(b: $x) }", "{}"));
    }

    @Test
    void valuesAreLookedAtBeforeDefinitions() {
        assertRefused(
                "$",
                "expecting a value for non-nullable variable: \"x\"",
                () -> bind("query ($x: Int!) { a(b: $y) }", "{}"));
    }
}
