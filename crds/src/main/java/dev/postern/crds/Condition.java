package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** One aspect of a resource's state, as Kubernetes' API conventions have it. */
public record Condition(
        @Required
        @Size(min = 1, max = 63)
        @JsonPropertyDescription("Accepted, Consistent, Programmed, Ready, and of an Engine Drifted.")
        String type,

        @Required @Pattern("^(True|False|Unknown)$") @JsonPropertyDescription("True, False or Unknown.")
        String status,

        @Required @Size(min = 1, max = 253) @JsonPropertyDescription("One word in CamelCase that says why.")
        String reason,

        @Size(max = 32768)
        @JsonPropertyDescription(
                "What a person should know, in the engine's own words. Never holds what a Secret holds.")
        @Nullable
        String message,

        @Required @JsonPropertyDescription("When the status last changed, as RFC 3339.")
        String lastTransitionTime,

        @JsonPropertyDescription("The generation of the resource that this was found for.") @Nullable
        Long observedGeneration) {}
