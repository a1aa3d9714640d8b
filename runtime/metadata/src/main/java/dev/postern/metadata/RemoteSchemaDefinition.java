package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a remote schema is and how it is called.
 *
 * @param timeoutSeconds null: 60
 */
public record RemoteSchemaDefinition(
        ConfiguredValue url,
        List<HeaderMetadata> headers,
        boolean forwardClientHeaders,
        @Nullable Integer timeoutSeconds,
        @Nullable RemoteSchemaCustomization customization) {
    public RemoteSchemaDefinition {
        headers = List.copyOf(headers);
    }
}
