package dev.postern.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.BackendProvider;
import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.roleschema.RoleSchemas;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SchemaCacheBuilder;
import dev.postern.engine.schemacache.SourceHandles;
import dev.postern.metadata.MetadataDocument;
import dev.postern.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine as far as a case needs it, on a database that is real or remembered. */
public final class CaseEngine implements AutoCloseable {
    private static final Map<BackendSettings, Backend> BACKENDS = new ConcurrentHashMap<>();
    private static final Map<Path, EmbeddedDatabase> DATABASES = new ConcurrentHashMap<>();

    /** The extensions of the embedded Postgres. */
    private static final Set<String> AVAILABLE = available();

    private final SourceHandles handles;
    private final SchemaCache schemaCache;

    private CaseEngine(MetadataDocument metadata, Backend backend, Environment environment) {
        this.handles = new SourceHandles(environment, Duration.ZERO);
        this.schemaCache = new SchemaCacheBuilder(Map.of(backend.kind(), backend), handles)
                .build(metadata, 1, Optional.empty(), Invalidations.NONE);
        assertThat(schemaCache.inconsistencies())
                .extracting(Inconsistency::reason)
                .isEmpty();
    }

    static CaseEngine withoutDatabase(GoldenCase example) {
        IntrospectedSource catalog = Json.read(Golden.read(example.catalogJson()), IntrospectedSource.class);
        return new CaseEngine(
                example.metadata(), new CannedBackend(backend(example.settings()), catalog), name -> Optional.empty());
    }

    static boolean hasDatabase(GoldenCase example) {
        return example.needs().stream().allMatch(AVAILABLE::contains);
    }

    /** Cases of one {@code schema.sql} share a database, since they only read. */
    static CaseEngine onDatabase(GoldenCase example) {
        EmbeddedDatabase database = DATABASES.computeIfAbsent(
                example.schemaSql(), file -> EmbeddedDatabase.create().execute(Golden.read(file)));
        return on(example.metadata(), example.settings(), database);
    }

    /** The metadata finds its database by the environment variable DATABASE_URL. */
    public static CaseEngine on(MetadataDocument metadata, BackendSettings settings, EmbeddedDatabase database) {
        return new CaseEngine(
                metadata,
                backend(settings),
                name -> Optional.of(database.url()).filter(url -> name.equals("DATABASE_URL")));
    }

    private static Set<String> available() {
        try (EmbeddedDatabase database = EmbeddedDatabase.create()) {
            return Set.of(database.text("SELECT string_agg(name, ',') FROM pg_available_extensions")
                    .split(","));
        }
    }

    private static Backend backend(BackendSettings settings) {
        return BACKENDS.computeIfAbsent(
                settings,
                each -> ServiceLoader.load(BackendProvider.class)
                        .findFirst()
                        .orElseThrow()
                        .create(each));
    }

    public RoleSchemas roleSchemas() {
        return RoleSchemas.of(schemaCache);
    }

    /** What its one source holds. */
    IntrospectedSource catalog() {
        return schemaCache.sources().firstEntry().getValue().introspected();
    }

    /** As a GraphQL response has it, without the internals that only administrators see. */
    static ObjectNode errors(RequestException failure) {
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        ObjectNode error = errors.putArray("errors").addObject().put("message", failure.message());
        error.putObject("extensions")
                .put("path", failure.path().text())
                .put("code", failure.code().wire());
        return errors;
    }

    @Override
    public void close() {
        handles.close();
    }
}
