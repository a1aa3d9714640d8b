package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import dev.postern.crds.EngineSpec;
import dev.postern.crds.PodOverrides;
import dev.postern.crds.assemble.SecretUse;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pods. What is in the template rolls them when it changes: image, options, overrides, and names of Secrets; neither
 * the metadata nor what a Secret holds is.
 */
final class EngineDeployment {
    /** Endpoints are taken out everywhere within this time; until then a pod that ends goes on answering. */
    private static final int LEAVE_SECONDS = 5;

    /** Between the end of the server's own patience and the kubelet's. */
    private static final long SPARE_SECONDS = 5;

    private static final String OPTIONS_HASH = "postern.dev/options";
    private static final long USER = 65532;

    private final Engine engine;
    private final EngineSpec spec;
    private final List<SecretUse> secrets;
    private final Workload.Defaults defaults;
    private final String operatorKeySecret;

    private EngineDeployment(
            Engine engine, List<SecretUse> secrets, Workload.Defaults defaults, String operatorKeySecret) {
        this.engine = engine;
        this.spec = engine.getSpec();
        this.secrets = secrets;
        this.defaults = defaults;
        this.operatorKeySecret = operatorKeySecret;
    }

    /** @param operatorKeySecret the Secret of the key by which the operator writes */
    static Deployment of(Engine engine, List<SecretUse> secrets, Workload.Defaults defaults, String operatorKeySecret) {
        return new EngineDeployment(engine, secrets, defaults, operatorKeySecret).deployment();
    }

    private Deployment deployment() {
        return new DeploymentBuilder()
                .withMetadata(Names.meta(engine, engine.getMetadata().getName()))
                .withNewSpec()
                .withReplicas(spec.replicas())
                .withSelector(new LabelSelectorBuilder()
                        .withMatchLabels(Names.selector(engine))
                        .build())
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withNewMaxUnavailable(0)
                .withNewMaxSurge(1)
                .endRollingUpdate()
                .endStrategy()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(podLabels())
                .withAnnotations(podAnnotations())
                .endMetadata()
                .withSpec(pod())
                .endTemplate()
                .endSpec()
                .build();
    }

    private Map<String, String> podLabels() {
        Map<String, String> labels = new LinkedHashMap<>(spec.pod().labels());
        labels.putAll(Names.labels(engine));
        return labels;
    }

    private Map<String, String> podAnnotations() {
        Map<String, String> annotations = new LinkedHashMap<>(spec.pod().annotations());
        annotations.put(OPTIONS_HASH, Hash.of(EngineConfigMap.data(spec)));
        return annotations;
    }

    private PodSpec pod() {
        PodOverrides overrides = spec.pod();
        return new PodSpecBuilder()
                .withServiceAccountName(engine.getMetadata().getName())
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(gracePeriod())
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser(USER)
                .withRunAsGroup(USER)
                .withFsGroup(USER)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .withImagePullSecrets(spec.imagePullSecrets().stream()
                        .map(secret -> new LocalObjectReference(secret.name()))
                        .toList())
                .withNodeSelector(overrides.nodeSelector().isEmpty() ? null : overrides.nodeSelector())
                .withAffinity(overrides.affinity())
                .withTolerations(overrides.tolerations())
                .withTopologySpreadConstraints(spread(overrides.topologySpreadConstraints()))
                .withPriorityClassName(overrides.priorityClassName())
                .withContainers(container())
                .withVolumes(SecretsVolume.of(engine, secrets, operatorKeySecret), temporary())
                .build();
    }

    private long gracePeriod() {
        return LEAVE_SECONDS + EngineConfigMap.shutdownSeconds(spec) + SPARE_SECONDS;
    }

    private List<TopologySpreadConstraint> spread(List<TopologySpreadConstraint> asked) {
        return asked.stream()
                .map(each -> each.getLabelSelector() != null
                        ? each
                        : new TopologySpreadConstraintBuilder(each)
                                .withLabelSelector(new LabelSelectorBuilder()
                                        .withMatchLabels(Names.selector(engine))
                                        .build())
                                .build())
                .toList();
    }

    private Container container() {
        String image = spec.image();
        return new ContainerBuilder()
                .withName("engine")
                .withImage(image == null ? defaults.image() : image)
                .withImagePullPolicy(spec.imagePullPolicy().text())
                .withArgs("serve")
                .addNewPort()
                .withName("http")
                .withContainerPort(EngineService.SERVER_PORT)
                .withProtocol("TCP")
                .endPort()
                .addNewEnvFrom()
                .withNewConfigMapRef()
                .withName(Names.config(engine))
                .endConfigMapRef()
                .endEnvFrom()
                .withEnv(environment())
                .withResources(resources())
                .withStartupProbe(probe("/livez", 1, 120))
                .withLivenessProbe(probe("/livez", 10, 6))
                .withReadinessProbe(probe("/readyz", 2, 2))
                .withNewLifecycle()
                .withNewPreStop()
                .withNewSleep((long) LEAVE_SECONDS)
                .endPreStop()
                .endLifecycle()
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .addNewVolumeMount()
                .withName(SecretsVolume.NAME)
                .withMountPath(SecretsVolume.PATH)
                .withReadOnly(true)
                .endVolumeMount()
                .addNewVolumeMount()
                .withName("tmp")
                .withMountPath("/tmp")
                .endVolumeMount()
                .build();
    }

    private List<EnvVar> environment() {
        List<EnvVar> variables = new ArrayList<>();
        variables.add(variable("POSTERN_SECRETS_DIR", SecretsVolume.PATH));
        variables.add(variable("POSTERN_OPERATOR_KEY_FROM", SecretsVolume.OPERATOR_KEY));
        variables.add(variable("POSTERN_METADATA_DATABASE_URL_FROM", named("spec.metadataDatabase")));
        String adminSecrets = named("spec.adminSecrets");
        if (!adminSecrets.isEmpty()) {
            variables.add(variable("POSTERN_ADMIN_SECRETS_FROM", adminSecrets));
        }
        return variables;
    }

    /** Names of the values that the Engine itself asks for at a field. */
    private String named(String field) {
        return String.join(
                ",",
                secrets.stream()
                        .filter(use -> use.resource().kind().equals("Engine")
                                && use.path().startsWith(field))
                        .map(SecretUse::variable)
                        .toList());
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }

    private ResourceRequirements resources() {
        ResourceRequirements asked = spec.resources();
        return asked != null
                ? asked
                : new ResourceRequirementsBuilder()
                        .addToRequests("cpu", new Quantity("100m"))
                        .addToRequests("memory", new Quantity("256Mi"))
                        .addToLimits("memory", new Quantity("512Mi"))
                        .build();
    }

    private static Probe probe(String path, int period, int failures) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(path)
                .withNewPort("http")
                .withScheme("HTTP")
                .endHttpGet()
                .withPeriodSeconds(period)
                .withFailureThreshold(failures)
                .withTimeoutSeconds(2)
                .build();
    }

    private static Volume temporary() {
        return new VolumeBuilder()
                .withName("tmp")
                .withNewEmptyDir()
                .endEmptyDir()
                .build();
    }
}
