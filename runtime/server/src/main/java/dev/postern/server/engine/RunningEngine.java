package dev.postern.server.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.BackendProvider;
import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.engine.metadataapi.MetadataApi;
import dev.postern.engine.observe.Observer;
import dev.postern.engine.request.GraphqlPipeline;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SchemaCacheBuilder;
import dev.postern.engine.schemacache.SourceHandles;
import dev.postern.engine.schemasync.Bootstrap;
import dev.postern.engine.schemasync.DefaultSource;
import dev.postern.engine.schemasync.Instance;
import dev.postern.engine.schemasync.Instances;
import dev.postern.engine.schemasync.MetadataChanges;
import dev.postern.engine.schemasync.MetadataStore;
import dev.postern.engine.schemasync.Readiness;
import dev.postern.engine.session.Session;
import dev.postern.metadata.MetadataDocument;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.http.EngineCalls;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The engine of this process: what the endpoints call. */
public final class RunningEngine implements EngineCalls, AutoCloseable {
    /** Stands for never: notices alone wake the instance then. */
    private static final Duration NEVER = Duration.ofDays(365);

    /** Requests that began with an older schema cache may use its sources for so long. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Bootstrap bootstrap;
    private final GraphqlPipeline pipeline;
    private final MetadataApi metadataApi;
    private final ExecutorService workers;

    /**
     * @param store and instances: the metadata database
     * @param address for people: host and port
     */
    public RunningEngine(
            ServerConfig config,
            String address,
            MetadataStore store,
            Instances instances,
            Environment environment,
            Observer observer,
            Vertx vertx) {
        SourceHandles handles = new SourceHandles(environment, GRACE);
        SchemaCacheBuilder builder = new SchemaCacheBuilder(backends(config, vertx), handles);
        this.bootstrap = new Bootstrap(
                new Bootstrap.Settings(
                        UUID.randomUUID(),
                        address,
                        initial(config.databases()),
                        checkEvery(config),
                        config.isManaged()),
                store,
                instances,
                builder::build,
                handles,
                observer);
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("prepare-", 0).factory());
        this.pipeline = new GraphqlPipeline(bootstrap.current()::roleSchemas, workers);
        this.metadataApi = new MetadataApi(bootstrap.current()::schemaCache, bootstrap.changes());
    }

    private static Duration checkEvery(ServerConfig config) {
        Duration poll = config.engine().schemaSyncPoll();
        return poll.isZero() ? NEVER : poll;
    }

    private static Map<String, Backend> backends(ServerConfig config, Vertx vertx) {
        BackendSettings settings = new BackendSettings(config.engine().stringifyNumericTypes(), List.of(vertx));
        return ServiceLoader.load(BackendProvider.class).stream()
                .map(provider -> provider.get().create(settings))
                .collect(Collectors.toMap(Backend::kind, backend -> backend));
    }

    /** A database that has no metadata yet starts with the source that the server was given, if any. */
    private static MetadataDocument initial(ServerConfig.Databases databases) {
        return databases.source().isEmpty() ? MetadataDocument.EMPTY : DefaultSource.document();
    }

    public void start() {
        bootstrap.start();
    }

    /** Waits until the first attempt to build a schema cache has ended, well or not; not longer than that. */
    public void awaitFirstAttempt(Duration longest) throws InterruptedException {
        bootstrap.awaitFirstAttempt(longest);
    }

    /** Secrets that sources are configured by may have changed. */
    public void environmentChanged() {
        bootstrap.environmentChanged();
    }

    /** The write path, for those who change the metadata without the API. */
    public MetadataChanges changes() {
        return bootstrap.changes();
    }

    @Override
    public CompletionStage<byte[]> answer(GraphqlRequest request, Session session) {
        return pipeline.answer(request, session);
    }

    @Override
    public CompletionStage<byte[]> explain(GraphqlRequest request, Session session) {
        return pipeline.explain(request, session)
                .thenApply(explained -> explained.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public JsonNode runMetadata(CommandEndpoint endpoint, JsonNode body, Session session) {
        return metadataApi.run(endpoint, body, session);
    }

    @Override
    public JsonNode runByOperator(JsonNode body, Session session) {
        return metadataApi.runByOperator(CommandEndpoint.METADATA, body, session);
    }

    @Override
    public ObjectNode instance() {
        return InstanceReport.of(bootstrap);
    }

    @Override
    public boolean isReady() {
        return bootstrap.readiness() instanceof Readiness.Ready;
    }

    @Override
    public Health health() {
        if (!isReady() || !bootstrap.isMetadataDatabaseReachable()) {
            return Health.NO_METADATA_DATABASE;
        }
        return bootstrap.current().schemaCache().isConsistent() ? Health.FINE : Health.INCONSISTENT;
    }

    @Override
    public JsonNode status() {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        UUID own = bootstrap.instances().id();
        status.put("instance_id", own.toString());
        SchemaCache served = bootstrap.current().schemaCache();
        status.put("resource_version", served.resourceVersion());
        status.put("is_consistent", served.isConsistent());
        ArrayNode warnings = status.putArray("warnings");
        served.warnings()
                .forEach(warning -> warnings.addObject()
                        .put("type", warning.type())
                        .put("name", warning.name())
                        .put("message", warning.message()));
        ArrayNode instances = status.putArray("instances");
        bootstrap.instances().list().forEach(each -> instances.add(json(each)));
        return status;
    }

    private static ObjectNode json(Instance instance) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("instance_id", instance.id().toString())
                .put("address", instance.address())
                .put("resource_version", instance.resourceVersion())
                .put("inconsistent", instance.inconsistent())
                .put("seen_at", instance.seenAt().toString());
    }

    /** Follows the metadata no more; what is served goes on to be. */
    @Override
    public void close() {
        bootstrap.close();
    }
}
