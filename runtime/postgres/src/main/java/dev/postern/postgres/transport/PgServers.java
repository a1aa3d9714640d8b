package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.SqlConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which server the next connection goes to, and whether with TLS: the first of the URL's hosts that answers. With
 * {@code sslmode=prefer} the server is asked beforehand, because the client leaves a socket behind whenever one declines.
 */
final class PgServers implements Supplier<Future<SqlConnectOptions>>, AutoCloseable {
    private static final Duration VALID = Duration.ofSeconds(10);
    /** The protocol's SSLRequest: its length and a code in place of a version. */
    private static final Buffer SSL_REQUEST = Buffer.buffer().appendInt(8).appendInt(80_877_103);

    private final List<PgConnectOptions> servers;
    private final NetClient client;
    private volatile @Nullable Found found;

    private record Found(PgConnectOptions options, long at) {}

    PgServers(Vertx vertx, List<PgConnectOptions> servers) {
        this.servers = List.copyOf(servers);
        this.client = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(servers.getFirst().getConnectTimeout()));
    }

    static PgServers of(Vertx vertx, PgConnectionUri uri) throws SourceException {
        return new PgServers(vertx, uri.options());
    }

    /** Failed when no server can be reached. */
    @Override
    public Future<SqlConnectOptions> get() {
        PgConnectOptions first = servers.getFirst();
        if (servers.size() == 1 && (first.getSslMode() != SslMode.PREFER || first.isUsingDomainSocket())) {
            return Future.succeededFuture(first);
        }
        Found last = found;
        if (last != null && System.nanoTime() - last.at() < VALID.toNanos()) {
            return Future.succeededFuture(last.options());
        }
        return firstAnswering(0).map(options -> {
            found = new Found(options, System.nanoTime());
            return options;
        });
    }

    private Future<PgConnectOptions> firstAnswering(int index) {
        Future<PgConnectOptions> here = ask(servers.get(index));
        return index + 1 == servers.size() ? here : here.recover(absent -> firstAnswering(index + 1));
    }

    private Future<PgConnectOptions> ask(PgConnectOptions server) {
        if (server.isUsingDomainSocket()) {
            return Future.succeededFuture(server);
        }
        return client.connect(server.getPort(), server.getHost())
                .compose(socket -> (server.getSslMode() == SslMode.PREFER ? prefer(socket, server) : any(server))
                        .eventually(() -> socket.close()));
    }

    private static Future<PgConnectOptions> any(PgConnectOptions server) {
        return Future.succeededFuture(server);
    }

    private static Future<PgConnectOptions> prefer(NetSocket socket, PgConnectOptions server) {
        Promise<PgConnectOptions> answer = Promise.promise();
        socket.handler(bytes -> answer.tryComplete(bytes.getByte(0) == 'S' ? server : withoutTls(server)));
        socket.exceptionHandler(answer::tryFail);
        socket.closeHandler(closed -> answer.tryFail("the connection was closed"));
        socket.write(SSL_REQUEST.copy());
        return answer.future().timeout(VALID.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static PgConnectOptions withoutTls(PgConnectOptions server) {
        return new PgConnectOptions(server).setSslMode(SslMode.DISABLE);
    }

    @Override
    public void close() {
        client.close();
    }
}
