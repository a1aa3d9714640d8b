package dev.postern.engine.schemacache;

import dev.postern.engine.session.Role;
import dev.postern.metadata.MetadataDocument;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The consistent part of a metadata document, joined with its databases. Immutable.
 *
 * @param resourceVersion of the document in the metadata database
 * @param roles every role that the document names anywhere, also where the engine does not act on it; {@code admin} is
 *     not among them
 */
public record SchemaCache(
        long resourceVersion,
        MetadataDocument document,
        SequencedMap<String, SourceInfo> sources,
        SequencedSet<Role> roles,
        List<Inconsistency> inconsistencies,
        List<MetadataWarning> warnings) {
    public SchemaCache {
        sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
        roles = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(roles));
        inconsistencies = List.copyOf(inconsistencies);
        warnings = List.copyOf(warnings);
    }

    public SchemaCache(
            long resourceVersion,
            MetadataDocument document,
            SequencedMap<String, SourceInfo> sources,
            List<Inconsistency> inconsistencies,
            List<MetadataWarning> warnings) {
        this(resourceVersion, document, sources, rolesIn(document, sources), inconsistencies, warnings);
    }

    private static SequencedSet<Role> rolesIn(MetadataDocument document, SequencedMap<String, SourceInfo> sources) {
        Stream<Role> served = sources.values().stream()
                .flatMap(source -> source.tables().values().stream())
                .flatMap(table -> table.roles().stream());
        return Stream.concat(MentionedRoles.in(document), served)
                .filter(role -> !role.isAdmin())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isConsistent() {
        return inconsistencies.isEmpty();
    }

    /**
     * The inconsistencies here whose objects were consistent before. A command that leads to any is refused, however
     * inconsistent the metadata was.
     */
    public List<Inconsistency> inconsistenciesNewSince(SchemaCache before) {
        Set<MetadataObjectId> known = new HashSet<>();
        before.inconsistencies.forEach(inconsistency -> known.addAll(inconsistency.objects()));
        return inconsistencies.stream()
                .filter(inconsistency -> !known.containsAll(inconsistency.objects()))
                .collect(Collectors.toList());
    }
}
