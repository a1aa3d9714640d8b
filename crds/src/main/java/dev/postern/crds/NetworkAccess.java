package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;

/** A NetworkPolicy for an {@link Engine}: who may speak to its pods. The operator always may. */
public record NetworkAccess(
        @Size(max = 64)
        @JsonPropertyDescription(
                "Who may, as in a NetworkPolicy's ingress; nobody when empty. Not in the metadata: decides the `NetworkPolicy`.")
        List<NetworkPolicyPeer> from) {
    public NetworkAccess {
        from = Absent.orEmpty(from);
    }
}
