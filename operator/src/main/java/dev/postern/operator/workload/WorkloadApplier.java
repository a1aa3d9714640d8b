package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Applies objects by server-side apply, and only those of which something is missing or has changed: a workload that is as
 * it should be costs no request at all.
 */
public final class WorkloadApplier {
    /** What was applied last, so that a field that is not asked for any more is taken back. */
    private static final String APPLIED = "postern.dev/applied";

    private static final PatchContext APPLY = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(Names.FIELD_MANAGER)
            .withForce(true)
            .build();

    /** Bad request, forbidden (also by an admission webhook), unprocessable: trying again alone does not help. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 422);

    private final KubernetesClient client;

    /** What the API server answered, by the object's identity: the informers hear of it a little later. */
    private final Map<String, HasMetadata> answered = new ConcurrentHashMap<>();

    public WorkloadApplier(KubernetesClient client) {
        this.client = client;
    }

    /**
     * What came of it, for people.
     *
     * @param objects that were changed; empty in the steady state
     * @param refusal which object the API server refuses, and why
     */
    public record Applied(List<String> objects, Optional<String> refusal) {
        public Applied {
            objects = List.copyOf(objects);
        }
    }

    /** Makes the Engine's objects what they should be. One that the API server refuses does not keep the others from it. */
    public Applied apply(Engine engine, List<HasMetadata> desired, WorkloadInformers observed) {
        List<String> applied = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (HasMetadata object : desired) {
            try {
                apply(object, observed).ifPresent(applied::add);
            } catch (KubernetesClientException e) {
                if (!REFUSALS.contains(e.getCode())) {
                    throw e;
                }
                refusal = Optional.of(refusal.orElseGet(() -> object.getKind() + ": " + reason(e)));
            }
        }
        observed.of(engine).stream()
                .filter(object ->
                        desired.stream().noneMatch(wanted -> identity(wanted).equals(identity(object))))
                .forEach(object -> client.resource(object).delete());
        return new Applied(applied, refusal);
    }

    private static String reason(KubernetesClientException refused) {
        String message =
                refused.getStatus() == null ? null : refused.getStatus().getMessage();
        return message == null ? String.valueOf(refused.getMessage()) : message;
    }

    private Optional<String> apply(HasMetadata object, WorkloadInformers observed) {
        String identity = identity(object);
        @Nullable HasMetadata actual = newer(observed.find(object).orElse(null), answered.get(identity));
        HasMetadata desired = signed(actual == null ? object : ReplicasOwner.handOver(object, actual));
        if (actual != null && isAsApplied(desired, actual)) {
            return Optional.empty();
        }
        answered.put(identity, client.resource(desired).patch(APPLY));
        return Optional.of(object.getKind() + " " + object.getMetadata().getName());
    }

    /** What the API server answered counts as applied, even where it keeps a value in another form than it was given. */
    private boolean isAsApplied(HasMetadata desired, HasMetadata actual) {
        if (actual.getMetadata().getDeletionTimestamp() != null
                || actual.getMetadata().getAnnotations() == null
                || !Objects.equals(
                        desired.getMetadata().getAnnotations().get(APPLIED),
                        actual.getMetadata().getAnnotations().get(APPLIED))) {
            return false;
        }
        @Nullable HasMetadata last = answered.get(identity(desired));
        return Difference.isThere(desired, actual)
                || (last != null
                        && last.getMetadata()
                                .getResourceVersion()
                                .equals(actual.getMetadata().getResourceVersion()));
    }

    private static HasMetadata signed(HasMetadata object) {
        HasMetadata signed = Serialization.clone(object);
        Map<String, String> annotations = new HashMap<>(
                signed.getMetadata().getAnnotations() == null
                        ? Map.of()
                        : signed.getMetadata().getAnnotations());
        annotations.put(APPLIED, Hash.of(Serialization.asYaml(object)));
        signed.getMetadata().setAnnotations(annotations);
        return signed;
    }

    private static @Nullable HasMetadata newer(@Nullable HasMetadata cached, @Nullable HasMetadata answered) {
        if (cached == null || answered == null) {
            return cached;
        }
        boolean sameObject =
                cached.getMetadata().getUid().equals(answered.getMetadata().getUid());
        return sameObject && version(answered) > version(cached) ? answered : cached;
    }

    private static long version(HasMetadata object) {
        return Long.parseLong(object.getMetadata().getResourceVersion());
    }

    static String identity(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getNamespace() + "/"
                + object.getMetadata().getName();
    }
}
