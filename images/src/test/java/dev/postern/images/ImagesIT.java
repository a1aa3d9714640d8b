package dev.postern.images;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The images run as a pod would run them: as a user without rights, on a root filesystem that cannot be written. */
class ImagesIT {
    private static final Path TARGET = Path.of("target");

    @TempDir
    static Path folder;

    private static UnpackedImage runtime;
    private static UnpackedImage postgres;
    private final List<Process> running = new ArrayList<>();

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        runtime = UnpackedImage.of(TARGET.resolve("runtime.tar"), folder.resolve("runtime"));
        postgres = UnpackedImage.of(TARGET.resolve("postgres.tar"), folder.resolve("postgres"));
    }

    @AfterAll
    static void forget() throws IOException {
        Folders.delete(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : running.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    static boolean mayMount() throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0;
    }

    @Test
    void theRuntimeSaysWhatItIs() {
        assertThat(UnpackedImage.texts(runtime.manifest().path("RepoTags")))
                .singleElement()
                .asString()
                .startsWith("postern.dev/runtime:");
        assertThat(runtime.config().path("User").asText()).isEqualTo("65532:65532");
        assertThat(UnpackedImage.texts(runtime.config().path("Cmd"))).containsExactly("serve");
        assertThat(runtime.manifest().path("Layers")).hasSize(4);
    }

    @Test
    void theOperatorStandsOnTheSameLayers() throws Exception {
        Path tar = TARGET.resolve("operator.tar");
        assumeTrue(Files.exists(tar), "there is no operator yet");
        UnpackedImage operator = UnpackedImage.of(tar, folder.resolve("operator"));

        assertThat(layers(operator).subList(0, 2)).isEqualTo(layers(runtime).subList(0, 2));
        assertThat(operator.config().path("Entrypoint"))
                .isEqualTo(runtime.config().path("Entrypoint"));
    }

    @Test
    void theRuntimeHoldsNoShellAndNothingThatOthersMayWrite() throws IOException {
        for (Path path : Folders.below(runtime.root())) {
            assertThat(path.getFileName().toString()).isNotIn("sh", "bash", "dash", "busybox");
            if (Files.isRegularFile(path)) {
                assertThat(Files.getPosixFilePermissions(path))
                        .as(path.toString())
                        .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
            }
        }
    }

    @Test
    @EnabledIf("mayMount")
    void theRuntimePrintsItsVersionAndSharesClasses() throws Exception {
        assertThat(output(runtime.run(Map.of(), "version").start())).startsWith("Postern ");

        List<String> java = UnpackedImage.texts(runtime.config().path("Entrypoint"));
        List<String> withArchive = new ArrayList<>(java.subList(0, java.indexOf("-jar")));
        withArchive.addAll(List.of("-Xshare:on", "--version"));
        assertThat(output(runtime.start(Map.of(), withArchive).start())).contains("sharing");
    }

    @Test
    @EnabledIf("mayMount")
    void theRuntimeServesFromThePostgres() throws Exception {
        int databasePort = freePort();
        Map<String, String> owner =
                Map.of("POSTGRES_USER", "shop", "POSTGRES_PASSWORD", "it's\"secret\"", "POSTGRES_DB", "music");
        start(postgres.run(owner, "-p", String.valueOf(databasePort)));
        await(() -> answers(databasePort));

        int port = freePort();
        String url = "postgresql://shop:it%27s%22secret%22@127.0.0.1:" + databasePort + "/music";
        Map<String, String> source = Map.of("HASURA_GRAPHQL_DATABASE_URL", url);
        mount(Path.of("../samples/music/sql"), runtime.root().resolve("sql"));
        assertThat(output(runtime.run(source, "sql", "--if-empty", "/sql").start()))
                .contains("loaded /sql/03-shop.sql");

        start(runtime.run(
                Map.of("HASURA_GRAPHQL_DATABASE_URL", url, "HASURA_GRAPHQL_SERVER_PORT", String.valueOf(port)),
                "serve"));
        await(() -> get(port, "/healthz").equals("OK"));
        assertThat(get(port, "/v1/version")).contains("version");
    }

    private static void mount(Path files, Path place) throws IOException {
        Files.createDirectories(place);
        for (Path file : Folders.below(files)) {
            Files.copy(file, place.resolve(files.relativize(file)));
        }
    }

    private static boolean answers(int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/music";
        try (var connection = DriverManager.getConnection(url, "shop", "it's\"secret\"")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String get(int port, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> layers(UnpackedImage image) {
        return UnpackedImage.texts(image.manifest().path("Layers"));
    }

    private void start(ProcessBuilder process) throws IOException {
        Path log = Files.createTempFile(folder, "container", ".log");
        running.add(process.redirectOutput(log.toFile()).start());
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(running).allMatch(Process::isAlive, "alive; see what they wrote: " + logs());
            assertThat(System.nanoTime()).as(logs()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "container*.log")) {
            for (Path file : files) {
                List<String> lines = Files.readAllLines(file);
                text.append(String.join("\n", lines.subList(0, Math.min(50, lines.size()))))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
