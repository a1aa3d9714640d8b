package dev.postern.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.metadata.json.ManagedWriter;
import dev.postern.metadata.json.MetadataReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentDifferenceTest {
    private static final String DOCUMENT = """
            {"version": 3, "sources": [{"name": "s", "kind": "postgres",
              "configuration": {"connection_info": {"database_url": {"from_env": "URL"}}},
              "functions": [{"function": "f"}],
              "tables": [
                {"table": "t", "is_enum": false,
                 "object_relationships": [{"name": "o", "using": {"foreign_key_constraint_on": "x"}}],
                 "select_permissions": [
                   {"role": "a", "permission": {"columns": ["id"], "filter": {}}},
                   {"role": "b", "permission": {"columns": ["id"], "filter": {}}}],
                 "delete_permissions": [{"role": "a", "permission": {"filter": {}}}],
                 "event_triggers": [{"name": "e", "webhook": "http://one", "retry_conf":
                   {"num_retries": 0, "interval_sec": 10, "timeout_sec": 60}, "definition": {"enable_manual": true}}]},
                {"table": "u"}]}],
             "inherited_roles": [{"role_name": "r", "role_set": ["a", "b"]}]}""";

    private static String difference(String from, String to) {
        assertThat(DOCUMENT).contains(from);
        return DocumentDifference.between(document(DOCUMENT), document(DOCUMENT.replace(from, to))).stream()
                .map(key -> ManagedWriter.key(key).toString())
                .toList()
                .toString();
    }

    private static MetadataDocument document(String json) {
        try {
            return new MetadataReader().document(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "URL"                                  | "OTHER"                     | ["source","s"]
            {"function": "f"}                      |                             | ["source","s"]
            "name": "s"                            | "name": "z"                 | ["source","s"], ["source","z"]
            {"table": "u"}                         | {"table": "v"}              | ["table","s","public","u"], ["table","s","public","v"]
            {"table": "u"}                         | {"table": "u", "is_enum": true} | ["table","s","public","u"]
            "name": "o"                            | "name": "p"                 | ["table","s","public","t"]
            {"role": "a", "permission": {"filter": {}}} | {"role": "a", "permission": {"filter": {"x": {}}}} | ["permission","s","public","t","a"]
            {"role": "a", "permission": {"filter": {}}} |                        | ["permission","s","public","t","a"]
            {"role": "b", "permission"             | {"role": "c", "permission"  | ["permission","s","public","t","b"], ["permission","s","public","t","c"]
            http://one                             | http://two                  | ["event_trigger","s","e"]
            "role_name": "r"                       | "role_name": "q"            | ["engine"]
            {"role_name": "r", "role_set": ["a", "b"]} |                         | ["engine"]
            "role_set": ["a", "b"]                 | "role_set": ["a", "b"]      | ``
            """)
    void namesWhatChanged(String from, String to, String changed) {
        assertThat(difference(from, to == null ? "" : to)).isEqualTo("[" + changed + "]");
    }

    @Test
    void orderIsTheEngines() {
        MetadataDocument document = document(DOCUMENT);
        SourceMetadata source = document.sources().getFirst();
        MetadataDocument turned =
                document.withSource(source.withTables(source.tables().reversed()));

        assertThat(DocumentDifference.between(document, turned)).containsExactly(new ObjectKey.OfEngine());
        assertThat(DocumentDifference.between(document, document(DOCUMENT))).isEmpty();
    }
}
