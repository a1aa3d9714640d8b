package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is called by the clock.
 *
 * @param webhook a URL with templates such as <code>{{HOST}}</code>
 * @param schedule a cron expression, in UTC
 * @param includeInMetadata whether an export holds it
 */
public record CronTriggerMetadata(
        String name,
        String webhook,
        String schedule,
        @Nullable JsonNode payload,
        List<HeaderMetadata> headers,
        CronRetryConf retryConf,
        boolean includeInMetadata,
        @Nullable String comment,
        @Nullable RequestTransform requestTransform,
        @Nullable ResponseTransform responseTransform) {
    public CronTriggerMetadata {
        headers = List.copyOf(headers);
    }
}
