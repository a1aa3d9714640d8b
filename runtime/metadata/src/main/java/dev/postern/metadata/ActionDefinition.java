package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field of an action and its webhook.
 *
 * @param kind only mutations are asynchronous
 * @param handler a URL with templates such as <code>{{HOST}}</code>
 * @param outputType a GraphQL type
 * @param timeout seconds
 */
public record ActionDefinition(
        ActionType type,
        ActionKind kind,
        String handler,
        List<ActionArgument> arguments,
        String outputType,
        List<HeaderMetadata> headers,
        boolean forwardClientHeaders,
        List<String> ignoredClientHeaders,
        int timeout,
        @Nullable RequestTransform requestTransform,
        @Nullable ResponseTransform responseTransform) {
    /** Seconds, where the document does not say. */
    public static final int DEFAULT_TIMEOUT = 30;

    public ActionDefinition {
        arguments = List.copyOf(arguments);
        headers = List.copyOf(headers);
        ignoredClientHeaders = List.copyOf(ignoredClientHeaders);
    }
}
