package dev.postern.metadata.json;

import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PostgresConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Documents of versions 1 and 2, in which there was one database. */
class OlderDocumentsTest {
    private final MetadataWriter writer = new MetadataWriter();

    @Test
    void makesTheTablesAndFunctionsOfVersionTwoThoseOfTheSourceDefault() {
        MetadataDocument document = new MetadataReader(PostgresConfiguration.of(new DatabaseUrl.FromEnv("PG")))
                .document(Documents.json("""
                        {"version": 2,
                         "tables": [{"table": "author", "array_relationships": [{"name": "articles", "comment": null,
                           "using": {"foreign_key_constraint_on": {"table": "article", "column": "author_id"}}}]}],
                         "functions": [{"function": {"schema": "public", "name": "search"},
                           "configuration": {"session_argument": "s"}}],
                         "inherited_roles": [{"role_name": "a", "role_set": ["b"]}]}
                        """));

        assertThat(writer.document(document)).isEqualTo(Documents.json("""
                                {"version": 3,
                                 "sources": [{"name": "default", "kind": "postgres",
                                   "tables": [{"table": {"name": "author", "schema": "public"},
                                     "array_relationships": [{"name": "articles", "using": {"foreign_key_constraint_on":
                                       {"table": {"name": "article", "schema": "public"}, "column": "author_id"}}}]}],
                                   "functions": [{"function": {"schema": "public", "name": "search"},
                                     "configuration": {"custom_root_fields": {}, "session_argument": "s"}}],
                                   "configuration": {"connection_info": {"database_url": {"from_env": "PG"},
                                     "isolation_level": "read-committed", "use_prepared_statements": false}}}],
                                 "inherited_roles": [{"role_name": "a", "role_set": ["b"]}]}
                                """));
    }

    @Test
    void readsFunctionsOfVersionOneByName() {
        MetadataDocument document = new MetadataReader().document(Documents.json("""
                        {"tables": [], "functions": ["search", {"schema": "shop", "name": "restock"}]}
                        """));

        assertThat(document.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.functions())
                        .extracting(function -> function.function().toString())
                        .containsExactly("search", "shop.restock"));
    }

    @Test
    void doesNotMixVersions() {
        assertThatThrownBy(() -> new MetadataReader()
                        .document(Documents.json("{\"version\": 2, \"sources\": [], \"tables\": []}")))
                .hasMessageStartingWith("unexpected key \"sources\"");
        assertThatThrownBy(() -> new MetadataReader().document(Documents.json("{\"sources\": []}")))
                .hasMessage("key \"version\" not found");
        assertThatThrownBy(() -> new MetadataReader().document(Documents.json("{\"version\": 3}")))
                .hasMessage("key \"sources\" not found");
    }
}
