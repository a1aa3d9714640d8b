package dev.postern.server.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bin/postern}, put together as the Makefile does, but where a test may write. */
final class Launcher {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SCRIPT = write();

    private Launcher() {}

    private static Path write() {
        try {
            Path folder = Files.createDirectories(ROOT.resolve("target"));
            Path script = Files.createTempFile(folder, "postern-", ".sh");
            script.toFile().deleteOnExit();
            String text = Files.readString(ROOT.resolve(".mvn/find-jdk.sh"))
                    + Files.readString(ROOT.resolve("runtime/server/src/main/launcher/postern.sh"));
            return Files.writeString(script, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script replaces itself by the JVM: the process is the server. */
    static Process start(Map<String, String> environment, List<String> arguments) {
        return start(Path.of("."), environment, arguments);
    }

    /** As {@link #start(Map, List)}, in a folder. */
    static Process start(Path folder, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> inherited = builder.environment();
        inherited.keySet().removeIf(name -> name.startsWith("HASURA_GRAPHQL_"));
        inherited.put("JAVA_HOME", System.getProperty("java.home"));
        // The process lives for seconds: the second compiler would only take time from the others.
        inherited.put("POSTERN_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xmx256m");
        inherited.putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command that ends by itself left. */
    record Ended(int exitCode, String stdout, String stderr) {}

    static Ended run(Map<String, String> environment, String... arguments) {
        try {
            List<String> words = new ArrayList<>();
            Collections.addAll(words, arguments);
            Process process = start(environment, words);
            process.getOutputStream().close();
            Output stderr = Output.of(process.getErrorStream());
            String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + words);
            }
            return new Ended(process.exitValue(), stdout, stderr.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
