package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL document behind a REST path.
 *
 * @param url below {@code /api/rest/}, with parameters as {@code :name}
 */
public record RestEndpointMetadata(
        String name,
        String url,
        List<RestMethod> methods,
        String collectionName,
        String queryName,
        @Nullable String comment) {
    public RestEndpointMetadata {
        methods = List.copyOf(methods);
    }
}
