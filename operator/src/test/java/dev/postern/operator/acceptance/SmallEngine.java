package dev.postern.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.crds.Engine;
import dev.postern.crds.EngineStatus;
import dev.postern.postgres.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** An Engine called shop, with a database of one table, {@code item}, of which anonymous may read {@code id}. */
final class SmallEngine implements AutoCloseable {
    static final String NAME = "shop";

    private static final Map<String, String> ADMIN = Map.of("x-hasura-admin-secret", "admin-secret");
    private static final String RESOURCES = """
            apiVersion: postern.dev/v1alpha1
            kind: Engine
            metadata: {name: shop}
            spec:
              metadataDatabase: {secretRef: {name: shop, key: catalog}}
              adminSecrets: [{secretRef: {name: shop-admin, key: secret}}]
              auth: {unauthorizedRole: anonymous}
              pod: {NOWHERE}
              SPEC
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Source
            metadata: {name: shop-db}
            spec: {engineRef: {name: shop}, postgres: {connection: {secretRef: {name: shop-db, key: url}}}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Table
            metadata: {name: item}
            spec: {sourceRef: {name: shop-db}, table: {name: item}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Permission
            metadata: {name: item-anonymous}
            spec: {tableRef: {name: item}, role: anonymous, select: {columns: [id], filter: {}}}
            """;

    private final Installation installed;
    private final String place;
    private final EmbeddedDatabase catalog = EmbeddedDatabase.create();
    private final EmbeddedDatabase database = EmbeddedDatabase.create();

    private SmallEngine(Installation installed, String place) {
        this.installed = installed;
        this.place = place;
    }

    /**
     * Applies one.
     *
     * @param place the watched namespace
     * @param spec one more line of the Engine's spec
     */
    static SmallEngine applied(Installation installed, String place, String spec) {
        SmallEngine engine = new SmallEngine(installed, place);
        engine.database.execute(
                "CREATE TABLE item (id int PRIMARY KEY, name text); INSERT INTO item VALUES (1, 'first')");
        installed.secret(place, "shop", "catalog", engine.catalog.url());
        installed.secret(place, "shop-db", "url", engine.database.url());
        installed.secret(place, "shop-admin", "secret", "admin-secret");
        installed.apply(place, RESOURCES.replace("NOWHERE", Pods.NOWHERE).replace("SPEC", spec));
        return engine;
    }

    EmbeddedDatabase catalog() {
        return catalog;
    }

    EmbeddedDatabase database() {
        return database;
    }

    String namespace() {
        return installed.namespace(place);
    }

    Engine now() {
        return Conditions.now(Engine.class, namespace(), NAME);
    }

    EngineStatus status() {
        return Objects.requireNonNull(now().getStatus());
    }

    /** Version of the document in the database. */
    String storedVersion() {
        return catalog.text("SELECT resource_version FROM hdb_catalog.hdb_metadata");
    }

    /** {@code kubectl patch} of the Engine. */
    void patch(String json) {
        installed.kubectl(place, "patch", "engine", NAME, "--type=merge", "--patch", json);
    }

    /** {@code kubectl patch} of what anonymous may read of item. */
    void patchColumns(String columns) {
        String patch = "{\"spec\":{\"select\":{\"columns\":[%s]}}}".formatted(columns);
        installed.kubectl(place, "patch", "permission", "item-anonymous", "--type=merge", "--patch", patch);
    }

    static Http.Answer asAdmin(Instance instance, String body) {
        return instance.metadata(ADMIN, body);
    }

    /** The document, as its API exports it. */
    static JsonNode exported(Instance instance) {
        Http.Answer answer = asAdmin(instance, "{'type':'export_metadata','args':{}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Reasons of the Kubernetes Events about a resource here. */
    List<String> events(String kind, String name) {
        return Cluster.TEST.client().events().v1().events().inNamespace(namespace()).list().getItems().stream()
                .filter(event -> event.getRegarding().getKind().equals(kind)
                        && event.getRegarding().getName().equals(name))
                .map(io.fabric8.kubernetes.api.model.events.v1.Event::getReason)
                .toList();
    }

    void awaitProgrammed() {
        Conditions.await(Duration.ofSeconds(60), Engine.class, namespace(), NAME, "Programmed", "True AllInstances");
    }

    @Override
    public void close() {
        catalog.close();
        database.close();
    }
}
