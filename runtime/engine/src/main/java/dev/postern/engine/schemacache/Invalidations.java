package dev.postern.engine.schemacache;

import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.SourceMetadata;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an earlier schema cache may not be used again, by name.
 *
 * @param metadata everything that was read from the document; always read again, so it changes nothing here
 * @param sources databases to be introspected again
 */
public record Invalidations(
        boolean metadata, Set<String> remoteSchemas, Set<String> sources, Set<String> dataConnectors) {
    public static final Invalidations NONE = new Invalidations(false, Set.of(), Set.of(), Set.of());

    public Invalidations {
        remoteSchemas = Set.copyOf(remoteSchemas);
        sources = Set.copyOf(sources);
        dataConnectors = Set.copyOf(dataConnectors);
    }

    public static Invalidations ofSources(Set<String> names) {
        return new Invalidations(false, Set.of(), names, Set.of());
    }

    /** What either declares. */
    public Invalidations and(Invalidations other) {
        return new Invalidations(
                metadata || other.metadata,
                union(remoteSchemas, other.remoteSchemas),
                union(sources, other.sources),
                union(dataConnectors, other.dataConnectors));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    /** Whatever the document names. */
    public static Invalidations everythingIn(MetadataDocument document) {
        return new Invalidations(
                true,
                document.remoteSchemas().stream()
                        .map(RemoteSchemaMetadata::name)
                        .collect(Collectors.toSet()),
                document.sources().stream().map(SourceMetadata::name).collect(Collectors.toSet()),
                document.backendConfigs().dataConnectors().keySet());
    }
}
