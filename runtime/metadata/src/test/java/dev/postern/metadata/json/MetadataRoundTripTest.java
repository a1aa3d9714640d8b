package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.CronTriggerMetadata;
import dev.postern.metadata.MetadataDocument;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataRoundTripTest {
    private final MetadataReader reader = new MetadataReader();
    private final MetadataWriter writer = new MetadataWriter();

    @Test
    void writesWhatItReadByteForByte() {
        JsonNode everything = Documents.everything();

        assertThat(writer.document(reader.document(everything)).toPrettyString())
                .isEqualTo(everything.toPrettyString());
    }

    @Test
    void readsTheSameDocumentFromWhatItWrote() {
        MetadataDocument document = reader.document(Documents.everything());

        assertThat(reader.document(writer.document(document))).isEqualTo(document);
    }

    @Test
    void writesNothingThatIsAtItsDefault() {
        assertThat(writer.document(MetadataDocument.EMPTY))
                .isEqualTo(Documents.json("{'version': 3, 'sources': []}".replace('\'', '"')));
    }

    @Test
    void takesNullForAbsent() {
        JsonNode nulls = Documents.json("""
                {"version": 3, "remote_schemas": null, "custom_types": null, "api_limits": null, "sources": [
                  {"name": "s", "kind": null, "functions": null, "customization": null, "tables": [
                    {"table": "t", "is_enum": null, "configuration": null, "select_permissions": [
                      {"role": "r", "comment": null, "permission":
                        {"columns": "*", "filter": {}, "limit": null, "query_root_fields": null}}]}],
                   "configuration": {"connection_info": {"database_url": "postgres://x", "pool_settings": null}}}]}
                """);

        assertThat(writer.document(reader.document(nulls))).isEqualTo(Documents.json("""
                                {"version": 3, "sources": [
                                  {"name": "s", "kind": "postgres", "tables": [
                                    {"table": {"name": "t", "schema": "public"}, "select_permissions": [
                                      {"role": "r", "permission": {"columns": "*", "filter": {}}}]}],
                                   "configuration": {"connection_info": {"database_url": "postgres://x",
                                     "isolation_level": "read-committed", "use_prepared_statements": false}}}]}
                                """));
    }

    @Test
    void leavesHiddenCronTriggersOutOfAnExport() {
        MetadataDocument document = reader.document(Documents.everything());

        assertThat(document.exported().cronTriggers())
                .extracting(CronTriggerMetadata::name)
                .containsExactly("nightly");
    }

    /** Of whatever is left of the document after random parts are gone, nothing gets lost. */
    @Property(tries = 200)
    void losesNothingOfAnyPartOfTheDocument(@ForAll long seed) {
        MetadataDocument document = reader.document(someOfEverything(new Random(seed)));
        JsonNode written = writer.document(document);

        assertThat(reader.document(written)).isEqualTo(document);
        assertThat(writer.document(reader.document(written)).toString()).isEqualTo(written.toString());
    }

    private JsonNode someOfEverything(Random random) {
        JsonNode some = Documents.everything();
        for (int i = random.nextInt(40); i >= 0; i--) {
            JsonNode less = some.deepCopy();
            removeSomething(less, random);
            if (isDocument(less)) {
                some = less;
            }
        }
        return some;
    }

    private boolean isDocument(JsonNode json) {
        try {
            reader.document(json);
            return true;
        } catch (MetadataException incomplete) {
            return false;
        }
    }

    private static void removeSomething(JsonNode document, Random random) {
        List<Places.Place> places = Places.of(
                document,
                place -> place.value().isContainerNode() && !place.value().isEmpty());
        JsonNode parent = places.get(random.nextInt(places.size())).value();
        if (parent instanceof ArrayNode array) {
            array.remove(random.nextInt(array.size()));
        } else if (parent instanceof ObjectNode object) {
            List<String> keys =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            object.remove(keys.get(random.nextInt(keys.size())));
        }
    }
}
