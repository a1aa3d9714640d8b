package dev.postern.engine.roleschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.schemacache.FakeBackend;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCacheBuilder;
import dev.postern.engine.schemacache.SourceHandles;
import dev.postern.engine.schemacache.TableFixture;
import dev.postern.engine.session.Role;
import dev.postern.metadata.json.MetadataReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleSchemasTest {
    private static RoleSchemas withPermissionOf(String role) throws JsonProcessingException {
        FakeBackend backend = new FakeBackend();
        IntrospectedSource.Table diary =
                TableFixture.table("diary").column("id", "int4").build();
        backend.databases.put("default", new IntrospectedSource(List.of(diary)));
        String metadata = """
                {"version": 3, "sources": [{"name": "default", "kind": "postgres",
                  "configuration": {"connection_info": {"database_url": "postgres://default"}},
                  "tables": [{"table": {"schema": "public", "name": "diary"}, "select_permissions": [
                    {"role": "%s", "permission": {"columns": "*", "filter": {}}}]}]}]}
                """.formatted(role);
        return RoleSchemas.of(new SchemaCacheBuilder(
                        Map.of("postgres", backend), new SourceHandles(name -> Optional.empty(), Duration.ZERO))
                .build(
                        new MetadataReader().document(new ObjectMapper().readTree(metadata)),
                        1,
                        Optional.empty(),
                        Invalidations.NONE));
    }

    /** However a role is called, it is nobody's but its own. */
    @Test
    void rolesThatNothingMentionsSeeNothing() throws JsonProcessingException {
        for (String role : List.of("reader", "(nobody)", "nobody", "*", "Admin")) {
            RoleSchemas schemas = withPermissionOf(role);
            assertThat(schemas.of(new Role(role)).sdl()).contains("diary");
            assertThat(schemas.of(new Role("stranger")).sdl()).doesNotContain("diary");
        }
    }

    @Test
    void theyShareOneSchemaHoweverManyTheyAre() throws JsonProcessingException {
        RoleSchemas schemas = withPermissionOf("reader");
        assertThat(schemas.of(new Role("stranger"))).isSameAs(schemas.of(new Role("passer-by")));
    }
}
