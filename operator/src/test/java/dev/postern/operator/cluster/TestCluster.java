package dev.postern.operator.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The Kubernetes cluster of the tests, one for all of them: the one that {@code KUBECONFIG} names, else k3s where a Docker
 * engine answers, else {@code devcluster/}, which is ended with this JVM unless it was up before.
 */
public sealed interface TestCluster {

    /** A cluster whose API server and controllers answer; pods need not run. */
    static TestCluster controlPlane() {
        return RunningCluster.get(false);
    }

    /** A cluster that runs pods. */
    static TestCluster withNode() {
        return RunningCluster.get(true);
    }

    /** The admin's kubeconfig as YAML, for kubectl and helm. */
    String kubeconfig();

    /** Gives images (tar files as Jib writes them) to the node. A cluster that was given must be able to pull them instead. */
    void load(List<Path> images);

    /** The API server's audit log, a JSON event a line, where the cluster keeps one. */
    default Optional<Path> auditLog() {
        return Optional.empty();
    }

    /** Folders with programs such as kubectl and helm, beside those of {@code PATH}. */
    default List<Path> programs() {
        return List.of();
    }

    /** A new client of the admin's; the caller closes it. */
    default KubernetesClient client() {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(kubeconfig()))
                .build();
    }

    /** Named by {@code KUBECONFIG}. */
    record Given(String kubeconfig) implements TestCluster {
        @Override
        public void load(List<Path> images) {}
    }

    /** In a container of a Docker engine. */
    record K3s(K3sContainer container) implements TestCluster {
        static K3s start() {
            K3sContainer container = new K3sContainer(DockerImageName.parse("rancher/k3s:v1.34.4-k3s1"));
            container.start(); // ended with the JVM by Testcontainers
            return new K3s(container);
        }

        @Override
        public String kubeconfig() {
            return container.getKubeConfigYaml();
        }

        @Override
        public void load(List<Path> images) {
            for (Path image : images) {
                container.copyFileToContainer(MountableFile.forHostPath(image), "/tmp/image.tar");
                try {
                    var result = container.execInContainer("ctr", "-n", "k8s.io", "images", "import", "/tmp/image.tar");
                    if (result.getExitCode() != 0) {
                        throw new IllegalStateException(image + ": " + result.getStderr());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Booted by the scripts in {@code folder}, perhaps of another checkout. */
    record Devcluster(Path folder) implements TestCluster {
        Path kubeconfigFile() {
            return folder.resolve("run/admin.kubeconfig");
        }

        /** Whether this JVM booted it, so that nobody else is hurt by what is done to it. {@code -Dcluster.ours} says so too. */
        public boolean isOurs() {
            return RunningCluster.isBootedHere() || Boolean.getBoolean("cluster.ours");
        }

        /** Kills the API server and starts it again; returns when it answers. */
        public void restartApiServer() {
            try {
                String process = Files.readString(folder.resolve("run/pid/kube-apiserver"))
                        .strip();
                Commands.run(List.of("kill", "-KILL", process));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Commands.run(List.of(folder + "/up", "--control-plane"));
        }

        @Override
        public String kubeconfig() {
            try {
                return Files.readString(kubeconfigFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void load(List<Path> images) {
            List<String> command = new ArrayList<>(List.of(folder + "/load"));
            images.forEach(image -> command.add(image.toAbsolutePath().toString()));
            Commands.run(command);
        }

        @Override
        public List<Path> programs() {
            return List.of(Path.of(
                    Commands.run(List.of(folder + "/build")).lines().toList().getLast()));
        }

        @Override
        public Optional<Path> auditLog() {
            return Optional.of(folder.resolve("run/log/audit.log"));
        }
    }
}
