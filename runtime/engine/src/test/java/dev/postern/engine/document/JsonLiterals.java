package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any JSON whose keys are names, and how it is written in a document. */
final class JsonLiterals {
    private JsonLiterals() {}

    static Arbitrary<JsonNode> json() {
        return json(3);
    }

    /** Without edge cases: their number explodes with each level. */
    private static Arbitrary<JsonNode> json(int levels) {
        if (levels == 0) {
            return scalars();
        }
        Arbitrary<JsonNode> inner = json(levels - 1);
        Arbitrary<JsonNode> arrays = inner.list().ofMaxSize(3).map(JsonLiterals::array);
        Arbitrary<JsonNode> objects =
                Arbitraries.maps(names(), inner).ofMaxSize(3).map(JsonLiterals::object);
        return Arbitraries.oneOf(scalars(), arrays, objects).withoutEdgeCases();
    }

    private static JsonNode array(List<JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    private static ObjectNode object(Map<String, JsonNode> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(object::set);
        return object;
    }

    static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'e')
                .withChars('_')
                .ofMinLength(1)
                .ofMaxLength(3);
    }

    private static Arbitrary<JsonNode> scalars() {
        return Arbitraries.oneOf(
                        Arbitraries.just(NullNode.getInstance()),
                        Arbitraries.of(true, false).map(BooleanNode::valueOf),
                        Arbitraries.strings()
                                .all()
                                .excludeChars(surrogates())
                                .ofMaxLength(12)
                                .map(TextNode::valueOf),
                        Arbitraries.strings().ascii().ofMaxLength(12).map(TextNode::valueOf),
                        Arbitraries.bigIntegers()
                                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                                .map(number -> parsed(number.toString())),
                        Arbitraries.integers().map(number -> parsed(number.toString())),
                        Arbitraries.bigDecimals().ofScale(7).map(DecimalNode::valueOf))
                .withoutEdgeCases();
    }

    private static JsonNode parsed(String number) {
        return Requests.variables("{\"n\": " + number + "}").get("n");
    }

    private static char[] surrogates() {
        StringBuilder all = new StringBuilder();
        for (char c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
            all.append(c);
        }
        return all.toString().toCharArray();
    }

    /** The same value as GraphQL text. */
    static String print(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY ->
                StreamSupport.stream(json.spliterator(), false)
                        .map(JsonLiterals::print)
                        .collect(Collectors.joining(", ", "[", "]"));
            case OBJECT ->
                json.properties().stream()
                        .map(field -> field.getKey() + ": " + print(field.getValue()))
                        .collect(Collectors.joining(" ", "{", "}"));
            case STRING -> quoted(json.textValue());
            default -> json.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
