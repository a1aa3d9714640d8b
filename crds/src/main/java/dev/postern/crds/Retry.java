package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;

/** What happens when a webhook call fails. */
public record Retry(
        @Default("0")
        @Min(0)
        @Max(1000)
        @JsonPropertyDescription("How often a failed call is repeated. Metadata: `retry_conf.num_retries`.")
        Integer retries,

        @Default("10s")
        @Pattern(WholeSeconds.PATTERN)
        @JsonPropertyDescription(
                "How long to wait before repeating a call, such as 10s. Metadata:" + " `retry_conf.interval_sec`.")
        String interval,

        @Default("60s")
        @Pattern(WholeSeconds.PATTERN)
        @JsonPropertyDescription("How long a call may take, such as 60s. Metadata: `retry_conf.timeout_sec`.")
        String timeout) {
    /** What is meant when a manifest says nothing. */
    static final Retry DEFAULT = new Retry(0, "10s", "60s");

    public Retry {
        retries = Absent.or(retries, 0);
        interval = Absent.or(interval, "10s");
        timeout = Absent.or(timeout, "60s");
    }
}
