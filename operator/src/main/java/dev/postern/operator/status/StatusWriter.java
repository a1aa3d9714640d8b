package dev.postern.operator.status;

import dev.postern.crds.Condition;
import dev.postern.crds.EngineStatus;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceStatus;
import dev.postern.operator.workload.Names;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes statuses by server-side apply, and only those that are not so yet. */
public final class StatusWriter {
    private static final PatchContext APPLY = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(Names.FIELD_MANAGER)
            .withForce(true)
            .build();

    private static final int NOT_FOUND = 404;

    private final KubernetesClient client;
    private final EventRecorder events;

    /** What was written last: the informers hear of it a little later. */
    private final Map<ResourceKey, Written> written = new ConcurrentHashMap<>();

    private record Written(String uid, long resourceVersion, Object status) {}

    public StatusWriter(KubernetesClient client, EventRecorder events) {
        this.client = client;
        this.events = events;
    }

    /**
     * Writes a resource's status if it is another one.
     *
     * @param make makes the status from the one that the resource has now, null for none
     * @return whether it was another one
     */
    public <S, R extends CustomResource<?, S>> boolean write(R resource, Function<@Nullable S, S> make) {
        @Nullable S before = latest(resource);
        S status = Objects.requireNonNull(make.apply(before));
        if (status.equals(before)) {
            return false;
        }
        try {
            HasMetadata answer = patch(resource, status);
            written.put(
                    ResourceKey.of(resource), new Written(answer.getMetadata().getUid(), version(answer), status));
            tell(resource, conditions(before), conditions(status));
        } catch (KubernetesClientException e) {
            if (e.getCode() != NOT_FOUND) {
                throw e;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private <S, R extends CustomResource<?, S>> @Nullable S latest(R resource) {
        ResourceKey key = ResourceKey.of(resource);
        @Nullable Written last = written.get(key);
        if (last == null
                || !last.uid().equals(resource.getMetadata().getUid())
                || last.resourceVersion() <= version(resource)) {
            written.remove(key);
            return resource.getStatus();
        }
        return (S) last.status();
    }

    private <S, R extends CustomResource<?, S>> HasMetadata patch(R resource, S status) {
        R fresh = bare(resource);
        fresh.setMetadata(new ObjectMetaBuilder()
                .withName(resource.getMetadata().getName())
                .withNamespace(resource.getMetadata().getNamespace())
                .build());
        fresh.setStatus(status);
        return client.resource(fresh).subresource("status").patch(APPLY);
    }

    @SuppressWarnings("unchecked")
    private static <R extends CustomResource<?, ?>> R bare(R like) {
        try {
            return (R) like.getClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a resource cannot be made: " + like.getClass(), e);
        }
    }

    private void tell(HasMetadata resource, List<Condition> before, List<Condition> now) {
        for (Condition condition : now) {
            if (isTold(condition)) {
                Optional<Condition> was = before.stream()
                        .filter(each -> each.type().equals(condition.type()))
                        .findFirst();
                tell(resource, was, condition);
            }
        }
    }

    private static boolean isTold(Condition condition) {
        return switch (condition.type()) {
            case Conditions.ACCEPTED, Conditions.CONSISTENT -> true;
            case Conditions.READY ->
                condition.reason().equals(EngineConditions.WORKLOAD_REFUSED)
                        || condition.reason().equals(EngineConditions.ROLLOUT_STUCK);
            default -> false;
        };
    }

    private void tell(HasMetadata resource, Optional<Condition> was, Condition now) {
        String message = now.message() == null ? "" : now.message();
        boolean isNews = was.isEmpty() || !message.equals(was.get().message());
        if (now.status().equals("False") && isNews) {
            events.warn(resource, now.reason(), message);
        } else if (now.status().equals("True")
                && was.filter(each -> each.status().equals("False")).isPresent()) {
            events.note(resource, now.reason(), "fine again");
        }
    }

    private static List<Condition> conditions(@Nullable Object status) {
        return switch (status) {
            case EngineStatus engine -> engine.conditions();
            case ResourceStatus resource -> resource.conditions();
            case null, default -> List.of();
        };
    }

    private static long version(HasMetadata resource) {
        return Long.parseLong(resource.getMetadata().getResourceVersion());
    }
}
