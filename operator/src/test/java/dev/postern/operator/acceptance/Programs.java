package dev.postern.operator.acceptance;

import dev.postern.operator.cluster.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** kubectl and helm as the admin: those on the PATH, else those that {@code devcluster/build} makes. */
final class Programs {
    /** The checkout. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path kubeconfig;

    Programs(TestCluster cluster) {
        try {
            kubeconfig = Files.createTempFile("admin-", ".kubeconfig");
            kubeconfig.toFile().deleteOnExit();
            Files.writeString(kubeconfig, cluster.kubeconfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program that came to its end left. */
    record Ended(int exitCode, String stdout, String stderr) {
        /** Its output, when it ended well. */
        String well() {
            assertThat(exitCode).as(stdout + stderr).isZero();
            return stdout;
        }
    }

    Ended kubectl(String... words) {
        return run("", "kubectl", words);
    }

    /** {@code kubectl} with a manifest as its input. */
    Ended kubectlWith(String input, String... words) {
        return run(input, "kubectl", words);
    }

    Ended helm(String... words) {
        return run("", "helm", words);
    }

    private Ended run(String input, String program, String... words) {
        List<String> command = new ArrayList<>(List.of(Tools.find(program)));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().put("KUBECONFIG", kubeconfig.toString());
        return run(builder, input);
    }

    static Ended run(ProcessBuilder builder, String input) {
        try {
            Process process = builder.start();
            var stderr = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String stdout = read(process.getInputStream());
            return new Ended(process.waitFor(), stdout, stderr.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(java.io.InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Tools {
        private static final List<Path> PATH = path();
        private static final Path BUILT = ROOT.resolve("devcluster/build");

        private static List<Path> path() {
            return java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .filter(entry -> !entry.isBlank())
                    .map(Path::of)
                    .toList();
        }

        static String find(String program) {
            return PATH.stream()
                    .map(folder -> folder.resolve(program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseGet(() -> built(program))
                    .toString();
        }

        private static Path built(String program) {
            Ended build = run(new ProcessBuilder(BUILT.toString()), "");
            List<String> lines = build.well().strip().lines().toList();
            return Path.of(lines.getLast()).resolve(program);
        }
    }
}
