package dev.postern.metadata;

import java.util.List;

/**
 * A webhook that accepts or rejects the input of a mutation.
 *
 * @param url with templates such as <code>{{HOST}}</code>
 * @param timeout seconds
 */
public record ValidateInput(String url, List<HeaderMetadata> headers, int timeout, boolean forwardClientHeaders) {
    /** Seconds, where the document does not say. */
    public static final int DEFAULT_TIMEOUT = 10;

    public ValidateInput {
        headers = List.copyOf(headers);
    }
}
