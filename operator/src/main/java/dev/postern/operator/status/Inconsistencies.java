package dev.postern.operator.status;

import dev.postern.crds.ResourceKey;
import dev.postern.crds.assemble.Origins;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.QualifiedName;
import dev.postern.operator.metadata.InstanceState;
import dev.postern.operator.metadata.InstanceState.Inconsistency;
import dev.postern.operator.metadata.MetadataSync;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine says of objects, as said of the resources that they came from. */
final class Inconsistencies {
    private Inconsistencies() {}

    /**
     * Resources that are inconsistent, and why. An inconsistency on one instance is one: the others may not have met it yet.
     * What an older document lacked is past. What belongs to a table that is not there is not there either, of which the
     * engine itself says nothing.
     */
    static Map<ResourceKey, String> of(Origins origins, MetadataSync.Result result) {
        List<Inconsistency> found = found(result);
        Map<ResourceKey, String> reasons = new HashMap<>();
        for (Inconsistency each : found) {
            origins.of(each.object()).ifPresent(key -> reasons.putIfAbsent(key, each.reason()));
        }
        Map<ObjectKey, ResourceKey> gone = new HashMap<>();
        found.stream()
                .filter(Inconsistency::isWhole)
                .forEach(each -> origins.of(each.object()).ifPresent(key -> gone.put(each.object(), key)));
        if (!gone.isEmpty()) {
            origins.forEach((object, key) -> goneParent(object, gone)
                    .ifPresent(parent -> reasons.putIfAbsent(key, parent + " is inconsistent")));
        }
        return reasons;
    }

    private static List<Inconsistency> found(MetadataSync.Result result) {
        long version = result.stored() == null ? 0 : result.stored().resourceVersion();
        return result.instances().stream()
                .filter(state -> state.resourceVersion() != null && state.resourceVersion() >= version)
                .map(InstanceState::inconsistencies)
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<ResourceKey> goneParent(ObjectKey object, Map<ObjectKey, ResourceKey> gone) {
        return switch (object) {
            case ObjectKey.OfEngine() -> Optional.empty();
            case ObjectKey.OfSource(String source) -> Optional.empty();
            case ObjectKey.OfTable(String source, QualifiedName table) -> gone(gone, new ObjectKey.OfSource(source));
            case ObjectKey.OfPermission(String source, QualifiedName table, String role) ->
                gone(gone, new ObjectKey.OfTable(source, table)).or(() -> gone(gone, new ObjectKey.OfSource(source)));
            case ObjectKey.OfEventTrigger(String source, String name) -> gone(gone, new ObjectKey.OfSource(source));
        };
    }

    private static Optional<ResourceKey> gone(Map<ObjectKey, ResourceKey> gone, ObjectKey parent) {
        return Optional.ofNullable(gone.get(parent));
    }
}
