package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header of a webhook call. */
@ValidationRule(value = "has(self.value) != has(self.valueFrom)", message = Header.ONE_VALUE)
@ValidationRule(
        value = "!has(self.value) || !self.value.contains('{{')",
        message = Header.NO_TEMPLATE,
        fieldPath = ".value")
public record Header(
        @Required
        @Size(min = 1, max = 256)
        @Pattern("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")
        @JsonPropertyDescription("Name of the header. Metadata: `headers[].name`.")
        String name,

        @Size(max = 8192)
        @JsonPropertyDescription("The value. Exactly one of value and valueFrom. Metadata: `headers[].value`.")
        @Nullable
        String value,

        @JsonPropertyDescription("The value, from a Secret. Exactly one of value and valueFrom. Metadata:"
                + " `headers[].value_from_env`.")
        @Nullable
        SecretSource valueFrom)
        implements Constrained {
    static final String ONE_VALUE = "exactly one of value and valueFrom must be given";
    // As in a URL: see Webhook.
    static final String NO_TEMPLATE = "a value cannot hold a {{template}}: use valueFrom";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of((value != null) != (valueFrom != null), ONE_VALUE),
                Rule.of(value == null || !value.contains("{{"), "value", NO_TEMPLATE));
    }
}
