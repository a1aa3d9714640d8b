package dev.postern.engine.schemasync;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.metadata.DocumentDifference;
import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Managed metadata that nobody but the operator may change. */
record Protection(Managed managed) {
    private static final int NAMED = 5;

    static Optional<Protection> of(Optional<ManagedMark> mark) {
        return mark.map(ManagedMark::managed)
                .filter(managed -> managed.policy() == ManagedPolicy.CORRECT)
                .map(Protection::new);
    }

    /** @throws MetadataApiException {@code conflict}, naming whom to change instead */
    void check(MetadataDocument before, MetadataDocument edited) {
        SequencedSet<ObjectKey> changed = DocumentDifference.between(before, edited);
        if (!changed.isEmpty()) {
            throw refusal(changed);
        }
    }

    MetadataApiException refusal(Collection<ObjectKey> changed) {
        Set<String> owners = new LinkedHashSet<>();
        boolean isOthersToo = false;
        for (ObjectKey key : changed) {
            Optional<String> owner = managed.owner(key);
            owner.ifPresent(owners::add);
            isOthersToo |= owner.isEmpty();
        }
        return new MetadataApiException(
                ErrorCode.CONFLICT,
                JsonPath.ROOT,
                "this metadata is managed: change " + named(owners, isOthersToo) + " instead");
    }

    private String named(Set<String> owners, boolean isOthersToo) {
        List<String> names = new ArrayList<>(owners.stream().limit(NAMED).toList());
        if (owners.size() > NAMED) {
            names.add(owners.size() - NAMED + " more");
        }
        if (isOthersToo) {
            names.add("the resources of Engine " + managed.engine());
        }
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }
}
