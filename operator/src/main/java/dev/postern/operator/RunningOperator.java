package dev.postern.operator;

import dev.postern.crds.Engine;
import dev.postern.operator.attached.AttachedResources;
import dev.postern.operator.metadata.MetadataClient;
import dev.postern.operator.metadata.MetadataSync;
import dev.postern.operator.metadata.OperatorKey;
import dev.postern.operator.status.EngineStatuses;
import dev.postern.operator.status.EventRecorder;
import dev.postern.operator.status.StatusWriter;
import dev.postern.operator.workload.MirroredSecrets;
import dev.postern.operator.workload.Names;
import dev.postern.operator.workload.Workload;
import dev.postern.operator.workload.WorkloadApplier;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The object graph of the operator, and its life: it is made when this process leads. */
@Singleton
public final class RunningOperator implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(RunningOperator.class);

    /** An Engine is reconciled at most so often in a second: a folder applied at once is one change or two. */
    private static final int LOOPS_PER_SECOND = 2;

    private static final int FIRST_RETRY_MILLIS = 500;
    private static final int LONGEST_RETRY_MILLIS = 30_000;

    private final MeterRegistry registry;
    private final HealthRoutes health;
    private volatile @Nullable Operator operator;
    private volatile Runnable ending = () -> {};

    @Inject
    RunningOperator(MeterRegistry registry, HealthRoutes health) {
        this.registry = registry;
        this.health = health;
    }

    @Override
    public int run(String... arguments) {
        OperatorConfig config;
        try {
            config = OperatorConfig.of(System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.error(e.getMessage());
            return 2;
        }
        Leadership leadership = new Leadership(config.namespace(), config.pod());
        KubernetesClient client = new KubernetesClientBuilder()
                .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("leadership", leadership.fence()))
                .build();
        prepare(client);
        ending = () -> end(config, client, leadership);
        leadership.start(client, () -> lead(config, client, leadership), health::started);
        Quarkus.waitForExit();
        return 0;
    }

    /** The process ends when this has returned; it does not wait for what runs it. */
    void end(@Observes ShutdownEvent asked) {
        ending.run();
    }

    private void end(OperatorConfig config, KubernetesClient client, Leadership leadership) {
        if (operator != null) {
            operator.stop();
            releaseIfForGood(config, client);
        }
        leadership.end();
        client.close();
    }

    /** With its namespace the operator goes for good, and without the chart's hook: no Engine may wait for it then. */
    private static void releaseIfForGood(OperatorConfig config, KubernetesClient client) {
        if (EndingNamespace.is(client, config.namespace())) {
            Release.releaseAll(client, config.namespaces().isEmpty() ? Set.of("") : config.namespaces());
        }
    }

    /**
     * Makes what reads resources from JSON, which takes seconds of a small machine. The client's own threads would do it
     * else, while they should renew the lease.
     */
    private static void prepare(KubernetesClient client) {
        Stream.of(Workload.TYPES, AttachedResources.TYPES, List.of(Engine.class, EndpointSlice.class))
                .flatMap(List::stream)
                .forEach(type -> client.getKubernetesSerialization().unmarshal("{}", type));
    }

    /** What cannot begin ends, and is started anew. */
    private void lead(OperatorConfig config, KubernetesClient client, Leadership leadership) {
        try {
            operator = started(config, client, leadership);
            health.started();
            LOG.infof(
                    "watching %s",
                    config.namespaces().isEmpty() ? "all namespaces" : "namespaces " + config.namespaces());
        } catch (RuntimeException e) {
            LOG.error("the operator cannot start", e);
            Runtime.getRuntime().halt(1);
        }
    }

    private Operator started(OperatorConfig config, KubernetesClient client, Leadership leadership) {
        OperatorKey key = OperatorKey.load(client, config.namespace());
        EventRecorder events = new EventRecorder(client, config.pod());
        EngineStatuses statuses = new EngineStatuses(new StatusWriter(client, events));
        MetadataSync metadata = new MetadataSync(new MetadataClient(leadership::isSure));
        EngineFinalizer finalizer = new EngineFinalizer(client, config.namespace(), metadata, key, events);
        EngineReconciler reconciler = new EngineReconciler(
                new Workload.Defaults(config.runtimeImage(), config.namespace()),
                new WorkloadApplier(client),
                metadata,
                new InstanceKeys(key),
                statuses,
                events,
                finalizer,
                new MirroredSecrets(client));
        Operator started = new Operator(settings -> settings.withKubernetesClient(client)
                .withMetrics(MicrometerMetrics.withoutPerResourceMetrics(registry))
                .withUseSSAToPatchPrimaryResource(true)
                .withCloseClientOnStop(false));
        started.register(reconciler, each -> configure(each, config));
        started.start();
        new Passes(reconciler, statuses, finalizer).start();
        return started;
    }

    private static void configure(ControllerConfigurationOverrider<Engine> controller, OperatorConfig config) {
        controller
                .withFieldManager(Names.FIELD_MANAGER)
                .withGenerationAware(false)
                .withOnUpdateFilter(EngineReconciler::isNews)
                .withRateLimiter(new LinearRateLimiter(Duration.ofSeconds(1), LOOPS_PER_SECOND))
                .withRetry(new GenericRetry()
                        .setInitialInterval(FIRST_RETRY_MILLIS)
                        .setMaxInterval(LONGEST_RETRY_MILLIS)
                        .setMaxAttempts(-1));
        if (config.namespaces().isEmpty()) {
            controller.watchingAllNamespaces();
        } else {
            controller.settingNamespaces(config.namespaces());
        }
    }
}
