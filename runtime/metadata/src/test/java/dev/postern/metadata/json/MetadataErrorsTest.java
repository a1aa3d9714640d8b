package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.json.Places.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MetadataErrorsTest {
    private static final String EXTRA = "no such key";

    private final MetadataReader reader = new MetadataReader();

    static List<Place> objects() {
        return Places.of(Documents.everything(), place -> place.value().isObject() && !place.map());
    }

    static List<Place> scalars() {
        return Places.of(
                Documents.everything(),
                place -> place.value().isValueNode() && !place.value().isNull());
    }

    static List<Place> lists() {
        return Places.of(Documents.everything(), place -> place.value().isArray());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void refusesAnUnknownKeyWhereverItIs(Place place) {
        MetadataException refused = refusedWith(place, EXTRA);

        assertThat(refused.path()).isEqualTo(place.path() + "[\"" + EXTRA + "\"]");
        assertThat(refused.code()).isEqualTo("parse-failed");
        assertThat(refused).hasMessageStartingWith("unexpected key \"" + EXTRA + "\", expected one of: ");
    }

    /**
     * Each key that is known somewhere is there in the document of these tests. Objects of one kind are told by the keys
     * that are known, of which those of one form can be a part of those of another.
     */
    @Test
    void theDocumentHasEveryKey() {
        Map<Set<String>, Set<String>> thereByKnown = new HashMap<>();
        for (Place place : objects()) {
            String message = refusedWith(place, EXTRA).getMessage();
            String known = message.substring(message.indexOf(": ") + 2);
            thereByKnown
                    .computeIfAbsent(Set.of(known.split(", ")), keys -> new TreeSet<>())
                    .addAll(keys(place.value()));
        }
        thereByKnown.forEach((known, there) -> {
            Set<String> missing = new TreeSet<>(known);
            thereByKnown.forEach((others, present) -> {
                if (known.containsAll(others) || others.containsAll(known)) {
                    missing.removeAll(present);
                }
            });
            if (known.contains("root_field_name")) {
                missing.remove("type"); // read from the console, never written
            }
            assertThat(missing).as("missing of %s", known).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void refusesAScalarOfAnotherType(Place place) {
        JsonNode wrong = place.value().isTextual() ? IntNode.valueOf(7) : TextNode.valueOf("wrong");

        MetadataException refused = refused(replaced(place, wrong));

        assertThat(refused.path()).isEqualTo(place.path());
        assertThat(refused.code()).isEqualTo("parse-failed");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesAScalarForAList(Place place) {
        assertThat(refused(replaced(place, IntNode.valueOf(7))).path()).isEqualTo(place.path());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void refusesAScalarForAnObject(Place place) {
        assertThat(refused(replaced(place, IntNode.valueOf(7))).path()).isEqualTo(place.path());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void doesWithoutAKeyOrFailsThere(Place place) {
        for (String key : keys(place.value())) {
            JsonNode document = Documents.everything();
            ((ObjectNode) place.in(document)).remove(key);
            MetadataException missing = catchThrowableOfType(MetadataException.class, () -> reader.document(document));
            if (missing != null) {
                assertThat(missing.path()).as("without %s", key).startsWith(place.path());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /version                                                        | 4           | $.version | expected 1, 2 or 3, encountered 4
                    /sources/0/name                                                 | "warehouse" | $.sources | multiple declarations exist for the following sources: warehouse
                    /sources/0/tables/1/table/name                                  | "album"     | $.sources[0].tables | multiple declarations exist for the following tables: album
                    /sources/0/tables/1/table/name                                  | ""          | $.sources[0].tables[1].table | empty string not allowed
                    /sources/0/tables/0/table                                       | 1           | $.sources[0].tables[0].table | expecting a string/object for QualifiedObject
                    /sources/0/tables/0/select_permissions/1/role                   | "customer"  | $.sources[0].tables[0].select_permissions | multiple declarations exist for the following select permissions: customer
                    /sources/0/tables/0/select_permissions/0/permission/limit       | -1          | $.sources[0].tables[0].select_permissions[0].permission | unexpected negative value
                    /sources/0/tables/0/select_permissions/0/permission/limit       | 1.5         | $.sources[0].tables[0].select_permissions[0].permission.limit | parsing Int failed, value is either floating or will cause over or underflow: 1.5
                    /sources/0/tables/0/select_permissions/0/permission/columns     | "id"        | $.sources[0].tables[0].select_permissions[0].permission.columns | parsing [] failed, expected Array, but encountered String
                    /sources/0/tables/0/select_permissions/0/permission/columns     | ["id", 1]   | $.sources[0].tables[0].select_permissions[0].permission.columns[1] | parsing Text failed, expected String, but encountered Number
                    /sources/0/tables/0/select_permissions/0/permission/filter      | []          | $.sources[0].tables[0].select_permissions[0].permission.filter | parsing Object failed, expected Object, but encountered Array
                    /sources/0/tables/0/event_triggers/0/headers/1/value_from_env   | "HASURA_GRAPHQL_X" | $.sources[0].tables[0].event_triggers[0].headers[1] | env variables starting with "HASURA_GRAPHQL_" are not allowed in value_from_env: HASURA_GRAPHQL_X
                    /sources/0/tables/0/object_relationships/0/using                | {}          | $.sources[0].tables[0].object_relationships[0].using | expected exactly one of foreign_key_constraint_on and manual_configuration
                    /sources/0/tables/0/object_relationships/1/using/foreign_key_constraint_on | [] | $.sources[0].tables[0].object_relationships[1].using.foreign_key_constraint_on | expected at least one column
                    /sources/0/tables/0/array_relationships/0/using/foreign_key_constraint_on | "album_id" | $.sources[0].tables[0].array_relationships[0].using.foreign_key_constraint_on | Expecting object { table, columns }.
                    /sources/0/configuration/connection_info/isolation_level        | "chaos"     | $.sources[0].configuration.connection_info.isolation_level | unexpected value "chaos", expected one of: read-committed, repeatable-read, serializable
                    /sources/0/tables/0/object_relationships/0/name                 | ""          | $.sources[0].tables[0].object_relationships[0].name | empty string not allowed
                    /sources/0/tables/0/remote_relationships/0/definition           | {}          | $.sources[0].tables[0].remote_relationships[0].definition | expected exactly one of to_source and to_remote_schema
                    /sources/0/tables/0/configuration/custom_root_fields/insert     | "albums"    | $.sources[0].tables[0].configuration.custom_root_fields | the following custom root field names are duplicated: albums
                    /allowlist/1/scope/roles                                        | []          | $.allowlist[1].scope.roles | expected at least one role
                    """)
    void saysWhatIsWrong(String pointer, String json, String path, String message) {
        JsonNode document = Documents.everything();
        int slash = pointer.lastIndexOf('/');
        put(document.at(pointer.substring(0, slash)), pointer.substring(slash + 1), Documents.json(json));

        assertThatThrownBy(() -> reader.document(document))
                .isInstanceOfSatisfying(
                        MetadataException.class, e -> assertThat(e.path()).isEqualTo(path))
                .hasMessage(message);
    }

    @Test
    void refusesTwoOfWhatThereMustBeOneOf() {
        Stream.of(
                        "/sources/0/tables/0/event_triggers/0|webhook_from_env",
                        "/sources/0/tables/0/event_triggers/0/headers/0|value_from_env",
                        "/remote_schemas/0/definition|url_from_env")
                .map(line -> line.split("\\|"))
                .forEach(line -> {
                    JsonNode document = Documents.everything();
                    ((ObjectNode) document.at(line[0])).put(line[1], "X");
                    assertThat(refused(document)).hasMessageStartingWith("expecting only one of");
                });
    }

    private MetadataException refusedWith(Place place, String extraKey) {
        JsonNode document = Documents.everything();
        ((ObjectNode) place.in(document)).put(extraKey, 1);
        return refused(document);
    }

    private static JsonNode replaced(Place place, JsonNode value) {
        JsonNode document = Documents.everything();
        if (place.pointer().matches()) {
            return value;
        }
        put(document.at(place.pointer().head()), place.pointer().last().getMatchingProperty(), value);
        return document;
    }

    private static void put(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private MetadataException refused(JsonNode document) {
        MetadataException refused = catchThrowableOfType(MetadataException.class, () -> reader.document(document));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
