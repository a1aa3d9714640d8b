package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.server.error.ErrorResponses.Told;

/** How one error looks, which depends on the path that was connected to. */
enum ErrorShape {
    /** {@code {"message":…,"extensions":{…}}} at {@code /v1/graphql}. */
    GRAPHQL,
    /** {@code {"error":…,"path":…,"code":…}} at {@code /v1alpha1/graphql}. */
    PLAIN;

    ObjectNode of(Told told) {
        return switch (this) {
            case GRAPHQL -> told.graphqlError();
            case PLAIN -> told.plain();
        };
    }
}
