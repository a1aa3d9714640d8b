package dev.postern.postgres.transport;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.net.impl.NetSocketInternal;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;

/** What the client does not offer and its connections have all the same. For connections that no pool hands out. */
final class Sockets {
    private Sockets() {}

    /** Closes at once: {@code close()} would first wait for the answers to what was sent. */
    static void cut(PgConnection connection) {
        socket(connection).close();
    }

    /** Before the client's own codec, which is called {@code codec}. */
    static ChannelPipeline pipeline(PgConnection connection) {
        return socket(connection).channelHandlerContext().pipeline();
    }

    private static NetSocketInternal socket(PgConnection connection) {
        return ((SocketConnectionBase) ((SqlConnectionBase<?>) connection).unwrap()).socket();
    }
}
