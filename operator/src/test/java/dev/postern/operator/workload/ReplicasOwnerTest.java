package dev.postern.operator.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplicasOwnerTest {
    @Test
    void whatOnlyTheOperatorSetStaysUntilAnotherOwnerTakesIt() {
        assertThat(replicas(handedOver(owned("postern-operator")))).isEqualTo(4);
    }

    @Test
    void whatAnAutoscalerSetIsItsOwn() {
        assertThat(replicas(handedOver(owned("postern-operator") + owned("kube-controller-manager"))))
                .isNull();
        assertThat(replicas(handedOver(""))).isNull();
    }

    private static HasMetadata handedOver(String owners) {
        Deployment desired = Serialization.unmarshal("metadata: {name: a}\nspec: {paused: false}", Deployment.class);
        Deployment actual = Serialization.unmarshal(
                "metadata:\n  name: a\n  managedFields:\n" + (owners.isEmpty() ? "    []\n" : owners)
                        + "spec: {replicas: 4}",
                Deployment.class);
        return ReplicasOwner.handOver(desired, actual);
    }

    private static String owned(String manager) {
        return "  - {manager: " + manager + ", fieldsV1: {'f:spec': {'f:replicas': {}}}}\n";
    }

    private static Integer replicas(HasMetadata object) {
        return ((Deployment) object).getSpec().getReplicas();
    }
}
