package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told of an event. */
@ValidationRule(value = "has(self.url) != has(self.urlFrom)", message = Webhook.ONE_URL)
@ValidationRule(value = "!has(self.url) || !self.url.contains('{{')", message = Webhook.NO_TEMPLATE, fieldPath = ".url")
public record Webhook(
        @Size(min = 1, max = 2048)
        @Pattern("^https?://.+")
        @JsonPropertyDescription("The URL. Exactly one of url and urlFrom. Metadata: `event_triggers[].webhook`.")
        @Nullable
        String url,

        @JsonPropertyDescription("The URL, from a Secret. Exactly one of url and urlFrom. Metadata:"
                + " `event_triggers[].webhook_from_env`.")
        @Nullable
        SecretSource urlFrom)
        implements Constrained {
    static final String ONE_URL = "exactly one of url and urlFrom must be given";
    // A template would read any variable of the engine's environment, also one of another namespace's Secret.
    static final String NO_TEMPLATE = "a URL cannot hold a {{template}}: use urlFrom";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of((url != null) != (urlFrom != null), ONE_URL),
                Rule.of(url == null || !url.contains("{{"), "url", NO_TEMPLATE));
    }
}
