package dev.postern.engine.schemacache;

import dev.postern.engine.session.Role;
import dev.postern.metadata.MetadataDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The consistent part of a metadata document, joined with its databases. Immutable.
 *
 * @param resourceVersion of the document in the metadata database
 */
public record SchemaCache(
        long resourceVersion,
        MetadataDocument document,
        SequencedMap<String, SourceInfo> sources,
        List<Inconsistency> inconsistencies,
        List<MetadataWarning> warnings) {
    public SchemaCache {
        sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
        inconsistencies = List.copyOf(inconsistencies);
        warnings = List.copyOf(warnings);
    }

    /** Every role that a permission names, {@code admin} not among them. */
    public Set<Role> roles() {
        return sources.values().stream()
                .flatMap(source -> source.tables().values().stream())
                .flatMap(table -> table.selectPermissions().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isConsistent() {
        return inconsistencies.isEmpty();
    }
}
