package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.postern.engine.document.Requests.operation;
import static dev.postern.engine.document.Requests.variables;
import static org.assertj.core.api.Assertions.assertThat;

final class VariableShapeTest {
    /** {@code T} has fields of its own type, an enum {@code e}, a scalar {@code s}; anything else about it is unknown. */
    private static final InputTypes TYPES = new InputTypes() {
        @Override
        public Kind kind(String typeName) {
            return switch (typeName) {
                case "T" -> Kind.OBJECT;
                case "E" -> Kind.ENUM;
                case "S", "Boolean" -> Kind.SCALAR;
                default -> Kind.UNKNOWN;
            };
        }

        @Override
        public Optional<String> fieldType(String objectType, String field) {
            return switch (field) {
                case "t", "a", "b", "c" -> Optional.of("T");
                case "e" -> Optional.of("E");
                case "s" -> Optional.of("S");
                default -> Optional.empty();
            };
        }
    };

    private static VariableShape shape(String type, String variables) {
        Operation operation = operation("query ($v: " + type + ") { f(x: $v) }");
        return VariableShape.of(operation, operation.bind(variables(variables)), TYPES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S          | 1                             | 2",
                "S          | \"a\"                         | \"b\"",
                "S          | {\"deep\": [1, true]}         | []",
                "[S!]       | [1, 2, 3]                     | []",
                "E          | \"asc\"                       | \"asc\"",
                "T          | {\"t\": {\"s\": 1}}           | {\"t\": {\"s\": 2}}",
                "[T!]!      | [{\"s\": 1}, {\"s\": [1]}]    | [{\"s\": 7}, {\"s\": [null, 2]}]",
                "T          | {\"t\": [{\"e\": [\"x\"]}]}   | {\"t\": [{\"e\": [\"x\"]}]}",
                "X          | {\"y\": 1}                    | {\"y\": 1}"
            })
    void shareAPlan(String type, String one, String other) {
        assertThat(shape(type, "{\"v\": " + one + "}")).isEqualTo(shape(type, "{\"v\": " + other + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S          | 1                             | null",
                "S          | 1                             | \"1\"",
                "S          | true                          | false",
                "Boolean    | true                          | false",
                "E          | \"asc\"                       | \"desc\"",
                "[E!]       | [\"a\", \"b\"]                | [\"b\", \"a\"]",
                "[E!]       | [\"a\"]                       | \"a\"",
                "T          | {\"s\": 1}                    | {\"s\": null}",
                "T          | {\"s\": 1}                    | {}",
                "T          | {\"s\": 1, \"t\": {}}         | {\"t\": {}, \"s\": 1}",
                "T          | {\"t\": [{}, {}]}             | {\"t\": [{}]}",
                "T          | {\"t\": [{}]}                 | {\"t\": {}}",
                "T          | {\"e\": \"x\"}                | {\"e\": \"y\"}",
                "T          | {\"odd\": 1}                  | {\"odd\": 2}",
                "X          | 1                             | 2"
            })
    void needAPlanEach(String type, String one, String other) {
        assertThat(shape(type, "{\"v\": " + one + "}")).isNotEqualTo(shape(type, "{\"v\": " + other + "}"));
    }

    @Test
    void whatIsAbsentIsNotNullAndNotItsDefault() {
        assertThat(shape("S", "{}")).isNotEqualTo(shape("S", "{\"v\": null}"));
        assertThat(shape("S = 1", "{}")).isNotEqualTo(shape("S = 1", "{\"v\": 1}"));
    }

    @Test
    void theOrderOfTheDocumentCounts() {
        Operation operation = operation("query ($a: S, $b: E) { f(x: [$a, $b]) }");
        VariableShape one = VariableShape.of(operation, operation.bind(variables("{\"a\": 1, \"b\": \"x\"}")), TYPES);
        VariableShape other = VariableShape.of(operation, operation.bind(variables("{\"b\": \"x\", \"a\": 2}")), TYPES);
        assertThat(one).isEqualTo(other);
        assertThat(one.text()).isEqualTo("n=3:\"x\"");
    }

    @Provide
    Arbitrary<JsonNode> json() {
        return JsonLiterals.json();
    }

    /** Shapes are equal exactly when what is left after erasing by hand is equal. */
    @Property(tries = 500)
    void shapesTellApartWhatDiffers(@ForAll("json") JsonNode one, @ForAll("json") JsonNode other) {
        boolean same = erased(one).equals(erased(other)) && keys(one).equals(keys(other));
        assertThat(shapeOf(one).equals(shapeOf(other))).isEqualTo(same);
    }

    private static VariableShape shapeOf(JsonNode json) {
        return shape("T", JsonNodeFactory.instance.objectNode().set("v", json).toString());
    }

    /** Keys in order, which equality of JSON does not look at. */
    private static String keys(JsonNode json) {
        return erased(json).toString();
    }

    private static JsonNode erased(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY -> {
                var array = JsonNodeFactory.instance.arrayNode();
                json.forEach(item -> array.add(erased(item)));
                yield array;
            }
            case OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                json.properties()
                        .forEach(field -> object.set(field.getKey(), erasedField(field.getKey(), field.getValue())));
                yield object;
            }
            case STRING -> JsonNodeFactory.instance.textNode("");
            case NUMBER -> JsonNodeFactory.instance.numberNode(0);
            default -> json;
        };
    }

    private static JsonNode erasedField(String key, JsonNode value) {
        return TYPES.fieldType("T", key).filter("T"::equals).isPresent() ? erased(value) : value;
    }
}
