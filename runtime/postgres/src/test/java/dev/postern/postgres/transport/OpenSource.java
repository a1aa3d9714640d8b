package dev.postern.postgres.transport;

import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.Statement;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.IsolationLevel;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.PostgresConnectionInfo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A source and the transport to use it with. */
final class OpenSource implements AutoCloseable {
    final PgTransport transport = PgTransport.with(BackendSettings.DEFAULT);
    final PgSource source;

    private OpenSource(PostgresConnectionInfo info) {
        try {
            source = transport.open(
                    "default",
                    new PostgresConfiguration(info, List.of(), null, List.of(), null),
                    name -> Optional.empty());
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }

    static OpenSource of(String url) {
        return new OpenSource(PostgresConnectionInfo.of(new DatabaseUrl.Literal(url)));
    }

    static OpenSource ofTwoConnections(String url) {
        PoolSettings pool = new PoolSettings(2, null, null, null, new BigDecimal("0.3"), null);
        return new OpenSource(new PostgresConnectionInfo(
                new DatabaseUrl.Literal(url), false, IsolationLevel.READ_COMMITTED, pool, null));
    }

    /** @param select one value, which is sent as bytes */
    static Statement statement(String select) {
        return new Statement(
                "SELECT convert_to((" + select + ")::text, 'UTF8') AS \"root\"", List.of(), List.of("root"));
    }

    String ask(String select, String... arguments) {
        return answer(asking(select, arguments));
    }

    CompletionStage<List<byte[]>> asking(String select, String... arguments) {
        return transport.query(source, statement(select), Arrays.asList(arguments));
    }

    static String answer(CompletionStage<List<byte[]>> stage) {
        return new String(stage.toCompletableFuture().join().getFirst(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        source.close();
    }
}
