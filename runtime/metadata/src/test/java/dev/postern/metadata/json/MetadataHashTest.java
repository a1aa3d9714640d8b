package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.MetadataDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataHashTest {
    private static final String ONE = """
            {"version": 3, "sources": [{"name": "s", "kind": "postgres",
              "configuration": {"connection_info": {"database_url": {"from_env": "URL"}}},
              "tables": [{"table": {"schema": "public", "name": "t"}, "select_permissions": [{"role": "r",
                "permission": {"columns": ["a", "b"], "filter": {"a": {"_gt": 10, "_lt": 0.5}}}}]}]}]}""";

    private static String hash(String json) {
        return MetadataHash.of(document(json));
    }

    private static MetadataDocument document(String json) {
        return new MetadataReader().document(Documents.json(json));
    }

    @Test
    void isTheOneOfWhatIsWritten() {
        assertThat(MetadataHash.of(MetadataDocument.EMPTY))
                // printf '{"sources":[],"version":3}' | sha256sum
                .isEqualTo("c976cb89f8ef5ca6042086ae6024f90ebaa92e264af0f968739de52e1d5e5423");
    }

    @Test
    void isTheSameForWhatWasWrittenAndReadAgain() {
        MetadataDocument document = new MetadataReader().document(Documents.everything());
        JsonNode written = new MetadataWriter().document(document);

        assertThat(MetadataHash.of(new MetadataReader().document(Documents.json(written.toString()))))
                .isEqualTo(MetadataHash.of(document));
    }

    @Test
    void doesNotDependOnOrderOfKeysOrSpellingOfNumbers() {
        assertThat(hash(ONE.replace("{\"_gt\": 10, \"_lt\": 0.5}", "{\"_lt\": 5e-1, \"_gt\": 10.0}")))
                .isEqualTo(hash(ONE));
        assertThat(hash(ONE.replace("{\"schema\": \"public\", \"name\": \"t\"}", "\"t\"")))
                .isEqualTo(hash(ONE));
    }

    @Test
    void dependsOnOrderOfListsAndOnValues() {
        assertThat(hash(ONE.replace("[\"a\", \"b\"]", "[\"b\", \"a\"]"))).isNotEqualTo(hash(ONE));
        assertThat(hash(ONE.replace("10", "11"))).isNotEqualTo(hash(ONE));
        assertThat(hash(ONE.replace("10", "\"10\""))).isNotEqualTo(hash(ONE));
    }
}
