package dev.postern.operator;

import dev.postern.crds.Engine;
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
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.javaoperatorsdk.operator.processing.event.rate.LinearRateLimiter;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The object graph of the operator, and its life. A lease that is lost ends the process: two never write. */
public final class RunningOperator implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(RunningOperator.class);
    private static final String LEASE = "postern-operator";
    private static final Duration LEASE_DURATION = Duration.ofSeconds(15);
    private static final Duration RENEW_DEADLINE = Duration.ofSeconds(10);
    private static final Duration RETRY_PERIOD = Duration.ofSeconds(2);

    /** An Engine is reconciled at most so often in a second: a folder applied at once is one change or two. */
    private static final int LOOPS_PER_SECOND = 2;

    private static final int FIRST_RETRY_MILLIS = 500;
    private static final int LONGEST_RETRY_MILLIS = 30_000;

    private final MeterRegistry registry;
    private final HealthRoutes health;

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
        try (KubernetesClient client = new KubernetesClientBuilder().build()) {
            Operator operator = operator(config, client);
            operator.start();
            health.started();
            LOG.infof(
                    "watching %s",
                    config.namespaces().isEmpty() ? "all namespaces" : "namespaces " + config.namespaces());
            Quarkus.waitForExit();
            operator.stop();
            return 0;
        }
    }

    private Operator operator(OperatorConfig config, KubernetesClient client) {
        OperatorKey key = OperatorKey.load(client, config.namespace());
        EventRecorder events = new EventRecorder(client, config.pod());
        EngineStatuses statuses = new EngineStatuses(new StatusWriter(client, events));
        MetadataSync metadata = new MetadataSync(new MetadataClient());
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
        Passes passes = new Passes(reconciler, statuses, finalizer);
        Operator operator = new Operator(settings -> settings.withKubernetesClient(client)
                .withLeaderElectionConfiguration(election(config, passes))
                .withMetrics(MicrometerMetrics.withoutPerResourceMetrics(registry))
                .withUseSSAToPatchPrimaryResource(true)
                .withCloseClientOnStop(false));
        operator.register(reconciler, each -> configure(each, config));
        return operator;
    }

    private static void configure(ControllerConfigurationOverrider<Engine> controller, OperatorConfig config) {
        controller
                .withFieldManager(Names.FIELD_MANAGER)
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

    private static LeaderElectionConfiguration election(OperatorConfig config, Passes passes) {
        LeaderCallbacks callbacks = new LeaderCallbacks(
                passes::start,
                () -> LOG.info("not the leader any more"),
                leader -> LOG.infof("the leader is %s", leader));
        return new LeaderElectionConfiguration(
                LEASE, config.namespace(), LEASE_DURATION, RENEW_DEADLINE, RETRY_PERIOD, config.pod(), callbacks, true);
    }
}
