package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running server. Whatever it is put through, what it wrote must be lines of the log and tell no secret: {@link #close} looks.
 */
final class ServerProcess implements AutoCloseable {
    static final String ADMIN_SECRET = "canary-admin-secret-5b1f";
    static final String PASSWORD = "canary-password-77ad";

    private final Process process;
    private final Output stdout;
    private final Output stderr;
    private final Api api;

    private ServerProcess(Process process) {
        this.process = process;
        this.stdout = Output.of(process.getInputStream());
        this.stderr = Output.of(process.getErrorStream());
        this.api = new Api(awaitPort());
    }

    /** {@code serve} on a free port, with the admin secret. Returns when the port is open. */
    static ServerProcess serve(Map<String, String> environment, String metadataDatabaseUrl, String... flags) {
        List<String> words = new ArrayList<>(List.of("--metadata-database-url", metadataDatabaseUrl, "serve"));
        words.addAll(List.of("--server-port", "0", "--server-host", "127.0.0.1", "--admin-secret", ADMIN_SECRET));
        words.addAll(List.of(flags));
        return of(environment, words);
    }

    /** By any words that make it serve and log at the level info. Returns when the port is open. */
    static ServerProcess of(Map<String, String> environment, List<String> words) {
        return new ServerProcess(Launcher.start(environment, words));
    }

    private int awaitPort() {
        try {
            return Eventually.within(Duration.ofSeconds(40), () -> {
                assertThat(process.isAlive()).as(this::written).isTrue();
                return logged("startup", "server")
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(written()))
                        .at("/detail/info/port")
                        .intValue();
            });
        } catch (AssertionError failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    Api api() {
        return api;
    }

    private String written() {
        return String.join("\n", stdout.lines()) + "\n" + String.join("\n", stderr.lines());
    }

    List<String> stdoutLines() {
        return stdout.lines();
    }

    /** The log's lines of one type and kind. */
    Stream<JsonNode> logged(String type, String kind) {
        return stdout.lines().stream()
                .map(Api::json)
                .filter(line -> line.path("type").asText().equals(type)
                        && line.at("/detail/kind").asText().equals(kind));
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exitCode = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(exitCode).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As when the machine goes away. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    void askToEnd() {
        signal("TERM");
    }

    /** SIGTERM; the exit code. Fails when it takes longer. */
    int terminate(Duration longest) {
        process.destroy();
        try {
            assertThat(process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within " + longest)
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        assertThat(stdout.text()).doesNotContain(ADMIN_SECRET, PASSWORD);
        assertThat(stderr.text()).doesNotContain(ADMIN_SECRET, PASSWORD);
        assertThat(stdout.lines()).allSatisfy(ServerProcess::isLine);
    }

    private static void isLine(String line) {
        JsonNode json = Api.json(line);
        assertThat(json.fieldNames()).toIterable().containsExactly("timestamp", "level", "type", "detail");
        assertThat(json.path("timestamp").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(json.path("level").asText()).isIn("debug", "info", "warn", "error");
        assertThat(json.path("type").isTextual()).isTrue();
    }
}
