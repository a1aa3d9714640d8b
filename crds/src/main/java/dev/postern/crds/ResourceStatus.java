package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status of every kind. */
public record ResourceStatus(
        @JsonPropertyDescription("The generation of the resource that the conditions speak of.") @Nullable
        Long observedGeneration,

        @SchemaListType(mapKey = "type")
        @Size(max = 16)
        @JsonPropertyDescription("Accepted (the resource is well formed and its references resolve), Consistent (the"
                + " database agrees), Programmed (all instances serve it) and Ready (all of these).")
        List<Condition> conditions) {
    public ResourceStatus {
        conditions = Absent.orEmpty(conditions);
    }
}
