package dev.postern.operator;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;

/** A namespace that is being deleted takes nothing new, and says so to everybody: no right to see it is needed. */
final class EndingNamespace {
    private static final String REASON = "NamespaceTerminating";

    private EndingNamespace() {}

    /** Whether that is why something was refused. */
    static boolean isCauseOf(KubernetesClientException refusal) {
        if (refusal.getStatus() == null || refusal.getStatus().getDetails() == null) {
            return false;
        }
        StatusDetails details = refusal.getStatus().getDetails();
        return details.getCauses() != null
                && details.getCauses().stream().anyMatch(cause -> REASON.equals(cause.getReason()));
    }

    /** Asks, by what would make a Secret. */
    static boolean is(KubernetesClient client, String namespace) {
        Secret never = new SecretBuilder()
                .withNewMetadata()
                .withGenerateName("never-made-")
                .withNamespace(namespace)
                .endMetadata()
                .build();
        try {
            client.resource(never).dryRun().create();
            return false;
        } catch (KubernetesClientException e) {
            return isCauseOf(e);
        }
    }
}
