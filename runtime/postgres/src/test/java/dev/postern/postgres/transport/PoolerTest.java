package dev.postern.postgres.transport;

import dev.postern.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A pooler gives its clients process ids of its own, and that is how it is known. */
class PoolerTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create();

    private static final String PREPARED = "SELECT count(*) FROM pg_prepared_statements WHERE statement <> ''";

    @Test
    void nothingStaysPreparedBehindAPooler() throws IOException {
        try (Pooler pooler = new Pooler();
                OpenSource open = OpenSource.of("postgresql://postgres@localhost:" + pooler.port() + "/"
                        + database.name() + "?sslmode=disable")) {
            for (int i = 0; i < 20; i++) {
                assertThat(open.ask("SELECT $1::text || '!'", "a" + i)).isEqualTo("a" + i + "!");
                assertThat(open.ask(PREPARED)).isEqualTo("0");
            }
            assertThat(open.source.connector().keepsSessions()).isFalse();
            assertThat(open.ask("SELECT current_setting('statement_timeout')")).isEqualTo("0");
        }
    }

    @Test
    void muchStaysPreparedWithoutOne() {
        try (OpenSource open = OpenSource.of(database.url())) {
            for (int i = 0; i < 20; i++) {
                open.ask(PREPARED);
            }
            assertThat(open.ask(PREPARED)).isNotEqualTo("0");
            assertThat(open.source.connector().keepsSessions()).isTrue();
        }
    }

    /** Passes everything on but the session's process id. */
    private static final class Pooler implements AutoCloseable {
        private static final byte[] KEY_DATA = {'K', 0, 0, 0, 12};

        private final ServerSocket server = new ServerSocket(0);

        Pooler() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try {
                        serve(server.accept());
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        int port() {
            return server.getLocalPort();
        }

        private static void serve(Socket client) throws IOException {
            Socket database = new Socket("localhost", EmbeddedDatabase.port());
            Thread.ofVirtual().start(() -> copy(client, database, false));
            Thread.ofVirtual().start(() -> copy(database, client, true));
        }

        private static void copy(Socket from, Socket to, boolean disguise) {
            byte[] buffer = new byte[65536];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    if (disguise) {
                        disguise(buffer, read);
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                // The other side is gone, and so is this one.
            }
        }

        private static void disguise(byte[] buffer, int length) {
            for (int i = 0; i + 13 <= length; i++) {
                boolean found = true;
                for (int j = 0; j < KEY_DATA.length; j++) {
                    found &= buffer[i + j] == KEY_DATA[j];
                }
                if (found) {
                    buffer[i + 5] ^= 1;
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
