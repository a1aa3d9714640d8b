package dev.postern.operator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/** Whether an object still has all that was applied to it. What others added, and what the API server filled in, is theirs. */
final class Difference {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything else of an object is the API server's. */
    private static final List<String> OWN_METADATA = List.of("labels", "annotations", "ownerReferences");

    private Difference() {}

    static boolean isThere(HasMetadata desired, HasMetadata actual) {
        JsonNode wanted = JSON.valueToTree(desired);
        JsonNode found = JSON.valueToTree(actual);
        boolean metadata = OWN_METADATA.stream()
                .allMatch(field -> holds(
                        wanted.path("metadata").path(field),
                        found.path("metadata").path(field)));
        return metadata
                && wanted.properties().stream()
                        .filter(field -> !List.of("metadata", "apiVersion", "kind", "status")
                                .contains(field.getKey()))
                        .allMatch(field -> holds(field.getValue(), found.path(field.getKey())));
    }

    private static boolean holds(JsonNode wanted, JsonNode found) {
        if (wanted.isMissingNode() || wanted.isNull() || (wanted.isContainerNode() && wanted.isEmpty())) {
            return true;
        }
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(field -> holds(field.getValue(), found.path(field.getKey())));
        }
        if (wanted.isArray()) {
            return found.size() == wanted.size() && allHold(wanted, found);
        }
        return wanted.equals(found) || isSameQuantity(wanted, found);
    }

    private static boolean allHold(JsonNode wanted, JsonNode found) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!holds(wanted.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code 1000m} is answered as {@code 1}. */
    private static boolean isSameQuantity(JsonNode wanted, JsonNode found) {
        try {
            return found.isValueNode()
                    && Quantity.getAmountInBytes(Quantity.parse(wanted.asText()))
                                    .compareTo(Quantity.getAmountInBytes(Quantity.parse(found.asText())))
                            == 0;
        } catch (IllegalArgumentException notQuantities) {
            return false;
        }
    }
}
