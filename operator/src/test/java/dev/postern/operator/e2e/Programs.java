package dev.postern.operator.e2e;

import dev.postern.operator.cluster.Commands;
import dev.postern.operator.cluster.TestCluster;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** kubectl and helm as the cluster's admin. Each call waits for the program's end; a failure throws all that it wrote. */
final class Programs {
    private final List<Path> folders;
    private final Path kubeconfig;

    Programs(TestCluster cluster) {
        folders = Stream.concat(
                        cluster.programs().stream(),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of))
                .toList();
        try {
            kubeconfig = Files.createTempFile("kubeconfig", "");
            kubeconfig.toFile().deleteOnExit();
            Files.writeString(kubeconfig, cluster.kubeconfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kubectl(String... arguments) {
        return run("kubectl", "", arguments);
    }

    String helm(String... arguments) {
        return run("helm", "", arguments);
    }

    /** {@code kubectl apply} of resources as YAML. */
    void apply(String namespace, String yaml) {
        run("kubectl", yaml, "apply", "--namespace", namespace, "--filename", "-");
    }

    private String run(String program, String input, String... arguments) {
        Path file = folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + program + " on the PATH"));
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        return Commands.run(command, Map.of("KUBECONFIG", kubeconfig.toString()), input);
    }
}
