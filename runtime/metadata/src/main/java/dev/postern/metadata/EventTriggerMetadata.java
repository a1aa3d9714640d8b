package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that hears of changes to a table.
 */
public record EventTriggerMetadata(
        String name,
        EventTriggerDefinition definition,
        EventRetryConf retryConf,
        ConfiguredValue webhook,
        List<HeaderMetadata> headers,
        @Nullable RequestTransform requestTransform,
        @Nullable ResponseTransform responseTransform,
        @Nullable CleanupConfig cleanupConfig,
        boolean triggerOnReplication) {
    public EventTriggerMetadata {
        headers = List.copyOf(headers);
    }

    /** This, with cleanup config replaced. */
    public EventTriggerMetadata withCleanupConfig(@Nullable CleanupConfig cleanupConfig) {
        return new EventTriggerMetadata(
                name,
                definition,
                retryConf,
                webhook,
                headers,
                requestTransform,
                responseTransform,
                cleanupConfig,
                triggerOnReplication);
    }
}
