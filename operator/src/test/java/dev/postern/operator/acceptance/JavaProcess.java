package dev.postern.operator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A Quarkus application of this checkout as a process, run as its container runs it. */
final class JavaProcess {
    private static final List<String> AS_IN_THE_IMAGE = List.of(
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:MaxRAMPercentage=55");

    private final Process process;
    private final Output stdout;
    private final Output stderr;

    private JavaProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.stdout = Output.of(process.getInputStream());
        this.stderr = Output.of(process.getErrorStream());
    }

    /**
     * @param module that was packaged
     * @param megabytes of memory that the container would have
     */
    static JavaProcess start(String module, int megabytes, Map<String, String> environment, List<String> arguments) {
        Path application = Programs.ROOT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        assertThat(application).as("built by make e2e").exists();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(AS_IN_THE_IMAGE);
        command.add("-XX:MaxRAM=" + megabytes + "m");
        command.addAll(List.of("-jar", application.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(JavaProcess::isAboutUs);
        all.putAll(environment);
        try {
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAboutUs(String variable) {
        return variable.startsWith("HASURA_GRAPHQL_")
                || variable.startsWith("POSTERN_")
                || variable.equals("KUBECONFIG")
                || variable.toLowerCase(java.util.Locale.ROOT).endsWith("_proxy");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Output stdout() {
        return stdout;
    }

    /** All that it wrote, for messages. */
    String written() {
        return String.join("\n", stdout.lines()) + "\n" + String.join("\n", stderr.lines());
    }

    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        Programs.run(new ProcessBuilder("kill", "-" + name, String.valueOf(pid())), "")
                .well();
    }

    /** As when its node goes away. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM; the exit code. */
    int terminate(Duration longest) {
        process.destroy();
        return exitCode(longest).orElseThrow(() -> new AssertionError("did not end within " + longest));
    }

    /** The exit code, when it ends by itself within the time. */
    Optional<Integer> exitCode(Duration longest) {
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most memory that was resident so far, in MiB. */
    long peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
