package dev.postern.operator.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Map;
import java.util.Objects;

/**
 * Hands the number of pods over. A field that its only owner stops applying falls back to the default, which would be one
 * pod in the middle of a busy day: so the operator goes on applying what is there until an autoscaler has taken it.
 */
final class ReplicasOwner {
    private ReplicasOwner() {}

    static HasMetadata handOver(HasMetadata desired, HasMetadata actual) {
        return desired instanceof Deployment wanted
                        && actual instanceof Deployment found
                        && wanted.getSpec().getReplicas() == null
                        && isOursAlone(found)
                ? new DeploymentBuilder(wanted)
                        .editSpec()
                        .withReplicas(found.getSpec().getReplicas())
                        .endSpec()
                        .build()
                : desired;
    }

    private static boolean isOursAlone(Deployment found) {
        var owners = found.getMetadata().getManagedFields().stream()
                .filter(ReplicasOwner::ownsReplicas)
                .map(ManagedFieldsEntry::getManager)
                .toList();
        return !owners.isEmpty() && owners.stream().allMatch(manager -> Objects.equals(manager, Names.FIELD_MANAGER));
    }

    private static boolean ownsReplicas(ManagedFieldsEntry entry) {
        return entry.getFieldsV1() != null
                && entry.getFieldsV1().getAdditionalProperties().get("f:spec") instanceof Map<?, ?> spec
                && spec.containsKey("f:replicas");
    }
}
