package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.schemacache.Inconsistency;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A change that made something inconsistent, as an error: about the changed object if it is among them. */
final class NewInconsistencies {
    private NewInconsistencies() {}

    static MetadataApiException refuse(JsonPath path, List<Inconsistency> added, Optional<String> blamed) {
        for (Inconsistency each : added) {
            if (each instanceof Inconsistency.NameConflict conflict) {
                return error(ErrorCode.UNEXPECTED, 500, path, conflict.cause(), Optional.empty());
            }
        }
        List<Inconsistency> own = added.stream()
                .filter(each -> blamed.map(each.objectNames()::contains).orElse(false))
                .toList();
        if (own.isEmpty()) {
            String message = "cannot continue due to new inconsistent metadata";
            return error(ErrorCode.UNEXPECTED, 400, path, message, Optional.of(added));
        }
        String reasons = own.stream().map(Inconsistency::reason).collect(Collectors.joining(", "));
        return error(ErrorCode.INVALID_CONFIGURATION, 400, path, reasons, Optional.of(own));
    }

    /** Of a whole document: not the server's fault, though Hasura's code for it is {@code unexpected}. */
    static MetadataApiException refuse(JsonPath path, List<Inconsistency> all) {
        return error(ErrorCode.UNEXPECTED, 400, path, "cannot continue due to inconsistent metadata", Optional.of(all));
    }

    private static MetadataApiException error(
            ErrorCode code, int status, JsonPath path, String message, Optional<List<Inconsistency>> shown) {
        return new MetadataApiException(code, status, path, message, shown.map(NewInconsistencies::toJson));
    }

    static ArrayNode toJson(Collection<Inconsistency> inconsistencies) {
        ArrayNode objects = JsonNodeFactory.instance.arrayNode();
        inconsistencies.forEach(each -> objects.add(each.toJson()));
        return objects;
    }
}
