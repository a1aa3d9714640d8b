package dev.postern.operator.status;

import dev.postern.operator.metadata.InstanceState;
import dev.postern.operator.metadata.MetadataSync;
import dev.postern.operator.status.Conditions.Finding;
import dev.postern.operator.status.Conditions.Truth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an Engine's document is.
 *
 * @param version that the metadata database holds; null when the document is not there
 * @param serving instances that serve at least that
 * @param instances that take requests, or serve something
 * @param failure why the document is not there; null when it is
 */
public record Progress(
        @Nullable Long version,
        int serving,
        int instances,
        @Nullable String failure) {
    public static Progress of(MetadataSync.Result result) {
        InstanceState.@Nullable Stored stored = result.stored();
        if (result.failure() != null || stored == null || stored.mark() == null) {
            return new Progress(null, 0, count(result), result.failure());
        }
        long version = stored.resourceVersion();
        int serving = (int) result.instances().stream()
                .filter(state -> state.resourceVersion() != null && state.resourceVersion() >= version)
                .count();
        return new Progress(version, serving, count(result), null);
    }

    /** An instance that is starting, or that is going, is not waited for. */
    private static int count(MetadataSync.Result result) {
        long silent = result.silent().keySet().stream()
                .filter(address -> address.isReady())
                .count();
        long serving = result.instances().stream()
                .filter(state ->
                        state.resourceVersion() != null || state.address().isReady())
                .count();
        return (int) (silent + serving);
    }

    /** Whether at least one instance serves the document, so that it can tell what it found. */
    public boolean isServed() {
        return serving > 0;
    }

    /** Whether all instances serve it. */
    public boolean isComplete() {
        return serving > 0 && serving == instances;
    }

    Finding finding() {
        if (version == null) {
            return new Finding(
                    Truth.FALSE, "NotApplied", Objects.requireNonNullElse(failure, "no instance has it yet"));
        }
        String message = "version %d on %d of %d instances".formatted(version, serving, instances);
        return new Finding(Truth.of(isComplete()), isComplete() ? "AllInstances" : "NotAllInstances", message);
    }
}
