package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.ir.ParameterSource;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static dev.postern.engine.document.Requests.argument;
import static dev.postern.engine.document.Requests.operation;
import static dev.postern.engine.document.Requests.variables;
import static org.assertj.core.api.Assertions.assertThat;

final class InputValueTest {
    @Provide
    Arbitrary<JsonNode> json() {
        return JsonLiterals.json();
    }

    /** A literal, a variable, a variable inside of a literal and a default read to the same JSON, part by part. */
    @Property(tries = 300)
    void howeverAValueIsGivenItReadsTheSame(@ForAll("json") JsonNode json) {
        String literal = JsonLiterals.print(json);
        var given = JsonNodeFactory.instance.objectNode().set("v", json).toString();

        Operation plain = operation("{ f(x: " + literal + ") }");
        assertReads(json, only(plain, "{}"), Map.of());
        Operation variable = operation("query ($v: jsonb) { f(x: $v) }");
        BoundVariables bound = variable.bind(variables(given));
        assertReads(json, only(variable, given), bound.values());
        Operation defaulted = operation("query ($v: jsonb = " + literal + ") { f(x: $v) }");
        assertReads(json, only(defaulted, "{}"), defaulted.bind(variables("{}")).values());
        Operation nested = operation("query ($v: jsonb) { f(x: [{y: $v}]) }");
        JsonNode wrapped = variables("{\"x\": [{\"y\": " + json + "}]}").get("x");
        assertReads(wrapped, only(nested, given), bound.values());
    }

    private static InputValue only(Operation operation, String variables) {
        return operation
                .select(operation.bind(variables(variables)))
                .collect("query_root")
                .getFirst()
                .arguments()
                .get("x");
    }

    private static void assertReads(JsonNode expected, InputValue value, Map<String, JsonNode> variables) {
        assertThat(value.source().read(variables)).isEqualTo(expected);
        switch (value) {
            case InputValue.Null ignored -> assertThat(expected.isNull()).isTrue();
            case InputValue.Scalar scalar -> assertThat(scalar.json()).isEqualTo(expected);
            case InputValue.EnumLiteral name -> assertThat(name.name()).isEqualTo(expected.textValue());
            case InputValue.ListValue list -> {
                assertThat(list.items()).hasSize(expected.size());
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(list.items().get(i).path())
                            .isEqualTo(value.path().index(i));
                    assertReads(expected.get(i), list.items().get(i), variables);
                }
            }
            case InputValue.ObjectValue object -> {
                assertThat(object.fields().keySet())
                        .containsExactlyElementsOf(expected.properties().stream()
                                .map(Map.Entry::getKey)
                                .toList());
                object.fields().forEach((name, field) -> {
                    assertThat(field.path()).isEqualTo(value.path().key(name));
                    assertReads(expected.get(name), field, variables);
                });
            }
            case InputValue.Variable variable ->
                assertReads(expected, variable.value().orElseThrow(), variables);
        }
    }

    @Test
    void pathsFollowTheQuery() {
        SelectedField users = Requests.collect(
                        "query ($v: jsonb) { a: users(where: {id: {_eq: 5}}, objects: [1, $v]) { id } }",
                        "{\"v\": {\"odd key\": [true]}}")
                .getFirst();
        InputValue where = users.arguments().get("where");
        assertThat(where.path().text()).isEqualTo("$.selectionSet.users.args.where");
        InputValue id = ((InputValue.ObjectValue) where).fields().get("id");
        assertThat(id.path().text()).isEqualTo("$.selectionSet.users.args.where.id");
        InputValue.ListValue objects = (InputValue.ListValue) users.arguments().get("objects");
        InputValue.Variable variable = (InputValue.Variable) objects.items().get(1);
        InputValue.ObjectValue value = (InputValue.ObjectValue) variable.value().orElseThrow();
        assertThat(((InputValue.ListValue) value.fields().get("odd key"))
                        .items()
                        .getFirst()
                        .path())
                .hasToString("$.selectionSet.users.args.objects[1][\"odd key\"][0]");
    }

    @Test
    void literalsAndVariablesAreToldApart() {
        InputValue.Scalar literal = (InputValue.Scalar) argument("{ f(x: 1) }", "{}");
        assertThat(literal.literal()).isTrue();
        assertThat(argument("{ f(x: asc) }", "{}")).isInstanceOf(InputValue.EnumLiteral.class);

        InputValue.Variable given = (InputValue.Variable) argument("query ($v: T!) { f(x: $v) }", "{\"v\": \"asc\"}");
        assertThat(given.declared()).hasToString("T!");
        assertThat(given.value()).containsInstanceOf(InputValue.Scalar.class);
        assertThat(((InputValue.Scalar) given.value().orElseThrow()).literal()).isFalse();

        InputValue.Variable defaulted = (InputValue.Variable) argument("query ($v: T = asc) { f(x: $v) }", "{}");
        assertThat(defaulted.hasDefault()).isTrue();
        assertThat(defaulted.value()).containsInstanceOf(InputValue.EnumLiteral.class);
        assertThat(defaulted.value().orElseThrow().source()).isInstanceOf(ParameterSource.Variable.class);

        InputValue.Variable absent = (InputValue.Variable) argument("query ($v: T) { f(x: $v) }", "{}");
        assertThat(absent.value()).isEmpty();
        assertThat(absent.hasDefault()).isFalse();
        assertThat(absent.source().read(Map.of()).isNull()).isTrue();

        InputValue.Variable isNull = (InputValue.Variable) argument("query ($v: T = 1) { f(x: $v) }", "{\"v\": null}");
        assertThat(isNull.value()).containsInstanceOf(InputValue.Null.class);
    }

    @Test
    void numbersKeepEveryDigit() {
        assertThat(argument("{ f(x: 12345678901234567890123) }", "{}").source().read(Map.of()))
                .hasToString("12345678901234567890123");
        assertThat(argument("{ f(x: 1.50) }", "{}").source().read(Map.of())).hasToString("1.50");
    }

    @Test
    void aPlanReadsOtherVariables() {
        InputValue value = argument("query ($v: jsonb) { f(x: [{y: $v}, 2]) }", "{\"v\": {\"a\": 1}}");
        assertThat(value.source().read(Map.of("v", variables("{\"b\": 2}")))).hasToString("[{\"y\":{\"b\":2}},2]");
    }

    @Test
    void whereAVariableFits() {
        assertThat(fits("Int", "Int", false)).isTrue();
        assertThat(fits("Int!", "Int", false)).isTrue();
        assertThat(fits("Int", "Int!", false)).isFalse();
        assertThat(fits("Int", "Int!", true)).isTrue();
        assertThat(fits("Int = 1", "Int!", false)).isTrue();
        assertThat(fits("Int = null", "Int!", false)).isFalse();
        assertThat(fits("[Int!]", "[Int]", false)).isTrue();
        assertThat(fits("[Int]", "[Int!]", false)).isFalse();
        assertThat(fits("[Int]", "[Int!]", true)).isFalse();
        assertThat(fits("Int", "[Int]", false)).isFalse();
        assertThat(fits("String", "Int", true)).isFalse();
    }

    private static boolean fits(String declared, String place, boolean placeHasDefault) {
        TypeRef type = operation("query ($v: " + place + ") { f(x: $v) }")
                .variables()
                .getFirst()
                .type();
        InputValue.Variable variable =
                (InputValue.Variable) argument("query ($v: " + declared + ") { f(x: $v) }", "{\"v\": 1}");
        return variable.fits(type, placeHasDefault);
    }

    @Test
    void whatAValueIs() {
        assertThat(argument("{ f(x: 1) }", "{}").describe()).isEqualTo("an integer");
        assertThat(argument("{ f(x: 1.0) }", "{}").describe()).isEqualTo("a float");
        assertThat(argument("{ f(x: \"\") }", "{}").describe()).isEqualTo("a string");
        assertThat(argument("{ f(x: true) }", "{}").describe()).isEqualTo("a boolean");
        assertThat(argument("{ f(x: null) }", "{}").describe()).isEqualTo("null");
        assertThat(argument("{ f(x: []) }", "{}").describe()).isEqualTo("a list");
        assertThat(argument("{ f(x: {}) }", "{}").describe()).isEqualTo("an object");
        assertThat(argument("{ f(x: asc) }", "{}").describe()).isEqualTo("an enum value");
        assertThat(argument("query ($v: T) { f(x: $v) }", "{\"v\": 1}").describe())
                .isEqualTo("a number");
        assertThat(argument("query ($v: T) { f(x: $v) }", "{}").describe()).isEqualTo("null");
    }
}
