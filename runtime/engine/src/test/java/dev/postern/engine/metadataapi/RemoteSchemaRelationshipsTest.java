package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.engine.schemacache.FakeBackend;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SchemaCacheBuilder;
import dev.postern.engine.schemacache.SourceHandles;
import dev.postern.engine.schemasync.MetadataTransaction;
import dev.postern.engine.session.Role;
import dev.postern.engine.session.Session;
import dev.postern.engine.session.SessionVariables;
import dev.postern.metadata.Managed;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.MetadataWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RemoteSchemaRelationshipsTest {
    private static final String RELATIONSHIP = """
            {"remote_schema": "weather", "type_name": "City", "name": "shops", "definition": {"to_source": {
              "source": "default", "table": "shop", "relationship_type": "%s", "field_mapping": {"id": "city_id"}}}}
            """;

    private final InMemory metadata = new InMemory();

    /** Metadata that nobody else sees. */
    private static final class InMemory implements MetadataTransaction {
        private final SchemaCacheBuilder builder = new SchemaCacheBuilder(
                Map.of("postgres", new FakeBackend()), new SourceHandles(name -> Optional.empty(), Duration.ZERO));
        private SchemaCache schemaCache =
                builder.build(MetadataDocument.EMPTY, 1, Optional.empty(), Invalidations.NONE);

        @Override
        public SchemaCache schemaCache() {
            return schemaCache;
        }

        @Override
        public SchemaCache edit(MetadataDocument edited, Invalidations invalidations) {
            schemaCache = builder.build(edited, 1, Optional.of(schemaCache), invalidations);
            return schemaCache;
        }

        @Override
        public long resourceVersion() {
            return 1;
        }

        @Override
        public boolean isProtected() {
            return false;
        }

        @Override
        public void manage(Optional<Managed> managed) {
            throw new UnsupportedOperationException();
        }
    }

    private void run(String command, String args) throws JsonProcessingException {
        Session admin = new Session(Role.ADMIN, SessionVariables.EMPTY, false);
        Command found =
                new CommandTable().find(CommandEndpoint.METADATA, command).orElseThrow();
        ((Command.Change) found)
                .change(
                        JsonCursor.root(new ObjectMapper().readTree(args)),
                        new Context.Changing(metadata, admin, 1, false));
    }

    private JsonNode relationships() {
        return new MetadataWriter().document(metadata.document()).at("/remote_schemas/0/remote_relationships");
    }

    @Test
    void areKeptWithTheirTypeChangedAndForgotten() throws JsonProcessingException {
        run("add_remote_schema", "{\"name\": \"weather\", \"definition\": {\"url\": \"http://weather\"}}");
        run("create_remote_schema_remote_relationship", RELATIONSHIP.formatted("object"));
        assertThat(relationships().at("/0/type_name").asText()).isEqualTo("City");
        assertThatThrownBy(() -> run("create_remote_schema_remote_relationship", RELATIONSHIP.formatted("object")))
                .hasMessageContaining("\"shops\" already exists on type \"City\"");

        run("update_remote_schema_remote_relationship", RELATIONSHIP.formatted("array"));
        assertThat(relationships()
                        .at("/0/relationships/0/definition/to_source/relationship_type")
                        .asText())
                .isEqualTo("array");

        String named = "{\"remote_schema\": \"weather\", \"type_name\": \"City\", \"name\": \"shops\"}";
        run("delete_remote_schema_remote_relationship", named);
        assertThat(relationships().isMissingNode()).isTrue();
        assertThatThrownBy(() -> run("delete_remote_schema_remote_relationship", named))
                .hasMessageContaining("\"shops\" does not exist on type \"City\"");
    }
}
