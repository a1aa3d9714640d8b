package dev.postern.operator.acceptance;

import dev.postern.crds.Condition;
import dev.postern.crds.Engine;
import dev.postern.crds.EngineStatus;
import dev.postern.crds.ResourceStatus;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** What the conditions of resources say. */
final class Conditions {
    private Conditions() {}

    /** The resource as it is now. */
    static <T extends CustomResource<?, ?>> T now(Class<T> kind, String namespace, String name) {
        return Cluster.TEST
                .client()
                .resources(kind)
                .inNamespace(namespace)
                .withName(name)
                .require();
    }

    /** Those of the status; none when it speaks of an older generation. */
    static List<Condition> of(CustomResource<?, ?> resource) {
        Object status = resource.getStatus();
        Long generation = resource.getMetadata().getGeneration();
        return switch (status) {
            case EngineStatus engine
            when Objects.equals(engine.observedGeneration(), generation) -> engine.conditions();
            case ResourceStatus other when Objects.equals(other.observedGeneration(), generation) -> other.conditions();
            case null, default -> List.of();
        };
    }

    /** {@code True Ready}, as the status and the reason of the condition; empty when there is none yet. */
    static String brief(CustomResource<?, ?> resource, String type) {
        return of(resource).stream()
                .filter(condition -> condition.type().equals(type))
                .map(condition -> condition.status() + " " + condition.reason())
                .findFirst()
                .orElse("");
    }

    static String message(CustomResource<?, ?> resource, String type) {
        return of(resource).stream()
                .filter(condition -> condition.type().equals(type))
                .map(condition -> Objects.requireNonNullElse(condition.message(), ""))
                .findFirst()
                .orElse("");
    }

    /** Waits for a condition to have the status and reason, and returns the resource with it. */
    static <T extends CustomResource<?, ?>> T await(
            Duration longest, Class<T> kind, String namespace, String name, String type, String brief) {
        return Eventually.within(longest, () -> {
            T resource = now(kind, namespace, name);
            assertThat(brief(resource, type))
                    .as("%s of %s %s: %s", type, kind.getSimpleName(), name, resource.getStatus())
                    .isEqualTo(brief);
            return resource;
        });
    }

    static Engine awaitEngine(String namespace, String name, String type, String brief) {
        return await(Duration.ofSeconds(60), Engine.class, namespace, name, type, brief);
    }
}
