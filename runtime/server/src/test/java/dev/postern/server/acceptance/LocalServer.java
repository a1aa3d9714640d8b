package dev.postern.server.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code bin/postern local}, in a project of its own. */
final class LocalServer implements AutoCloseable {
    private final Process process;
    private final Output stdout;
    private final Output stderr;
    private final Api api;

    private LocalServer(Process process, int port) {
        this.process = process;
        this.stdout = Output.of(process.getInputStream());
        this.stderr = Output.of(process.getErrorStream());
        this.api = new Api(port);
    }

    /** Returns when the folder is served. */
    static LocalServer start(Path project, String folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> words = List.of("local", folder, "--port", String.valueOf(port));
        LocalServer server = new LocalServer(Launcher.start(project, Map.of(), words), port);
        server.awaits("GraphiQL   http://127.0.0.1:" + port + "/");
        return server;
    }

    /** A copy of a sample, to edit. */
    static void copy(String sample, Path project) throws IOException {
        Path original = Path.of("../../samples", sample);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        project.resolve(sample)
                                .resolve(original.relativize(file).toString()));
            }
        }
    }

    Api api() {
        return api;
    }

    /** Waits until it has said so. */
    void awaits(String words) {
        Eventually.within(Duration.ofSeconds(60), () -> {
            assertThat(process.isAlive() || said().contains(words))
                    .as(() -> said())
                    .isTrue();
            assertThat(said()).contains(words);
        });
    }

    String said() {
        return String.join("\n", stdout.lines()) + String.join("\n", stderr.lines());
    }

    List<String> errors() {
        return stderr.lines();
    }

    /** SIGTERM, so that it ends its Postgres, too. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
