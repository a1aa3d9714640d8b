package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import dev.postern.postgres.EmbeddedDatabase;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PgServersTest {
    static final Vertx vertx = Vertx.vertx();

    @AfterAll
    static void closeVertx() {
        vertx.close();
    }

    @Test
    void aServerWithoutTlsIsAskedOnce() throws Exception {
        assertThat(chosen("postgres://localhost:" + EmbeddedDatabase.port() + "/d")
                        .getSslMode())
                .isEqualTo(SslMode.DISABLE);
    }

    @Test
    void theFirstHostThatAnswersIsTaken() throws Exception {
        int absent = freePort();
        String hosts = "localhost:" + absent + ",localhost:" + EmbeddedDatabase.port();

        assertThat(chosen("postgres://" + hosts + "/d").getPort()).isEqualTo(EmbeddedDatabase.port());
        assertThat(chosen("postgres://" + hosts + "/d?sslmode=disable").getPort())
                .isEqualTo(EmbeddedDatabase.port());
        assertThatThrownBy(() -> chosen("postgres://localhost:" + absent + ",localhost:" + freePort() + "/d"))
                .hasMessageContaining("Connection refused");
    }

    @Test
    void eachSslModeTrustsWhatItSays(@TempDir Path folder) throws Exception {
        Path certificate = selfSigned(folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.toString())
                .setServerConfig("ssl_key_file", folder.resolve("key.pem").toString())
                .start()) {
            String url = "postgres://postgres@localhost:" + server.getPort() + "/postgres?sslmode=";
            String byAddress = url.replace("localhost", "127.0.0.1");
            String root = "&sslrootcert=" + certificate;

            assertThat(encrypted(url + "disable")).isFalse();
            assertThat(encrypted(url + "prefer")).isTrue();
            assertThat(encrypted(url + "require")).isTrue();
            assertThat(encrypted(url + "verify-full" + root)).isTrue();
            assertThat(encrypted(byAddress + "verify-ca" + root)).isTrue();
            assertThatThrownBy(() -> encrypted(byAddress + "verify-full" + root))
                    .isInstanceOf(PgSessionException.class);
            assertThatThrownBy(() -> encrypted(url + "require&sslrootcert=system"))
                    .isInstanceOf(PgSessionException.class);
        }
    }

    private static boolean encrypted(String url) throws SourceException {
        try (PgSessions sessions = new PgSessions(vertx, PgConnectionUri.parse(url), 1)) {
            return (Boolean) sessions.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                    .getFirst()
                    .value(0);
        }
    }

    /** For the name {@code localhost} only. */
    private static Path selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        Path certificate = folder.resolve("cert.pem");
        Files.writeString(
                certificate, pem("CERTIFICATE", keys.getCertificate("a").getEncoded()));
        Path key = Files.createFile(
                folder.resolve("key.pem"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key,
                pem("PRIVATE KEY", keys.getKey("a", "changeit".toCharArray()).getEncoded()));
        return certificate;
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    private static PgConnectOptions chosen(String url) throws SourceException {
        return (PgConnectOptions)
                Await.result(PgServers.of(vertx, PgConnectionUri.parse(url)).get());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
