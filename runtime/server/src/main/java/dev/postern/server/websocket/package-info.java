/** GraphQL over websockets, in the sub-protocols {@code graphql-transport-ws} and the older {@code graphql-ws}. */
@NullMarked
package dev.postern.server.websocket;

import org.jspecify.annotations.NullMarked;
