package dev.postern.operator.cluster;

import dev.postern.operator.cluster.TestCluster.Devcluster;
import dev.postern.operator.cluster.TestCluster.Given;
import dev.postern.operator.cluster.TestCluster.K3s;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses and boots the cluster, once for this JVM. */
final class RunningCluster {

    private static @Nullable TestCluster cluster;
    private static boolean withNode;
    private static boolean isBootedHere;

    private RunningCluster() {}

    static synchronized TestCluster get(boolean node) {
        TestCluster running = cluster == null ? choose() : cluster;
        if (running instanceof Devcluster devcluster && (cluster == null || node && !withNode)) {
            boot(devcluster, node);
            withNode = node;
        }
        cluster = running;
        return running;
    }

    static synchronized boolean isBootedHere() {
        return isBootedHere;
    }

    private static TestCluster choose() {
        String given = System.getenv("KUBECONFIG");
        if (given != null && !given.isBlank()) {
            return given(Path.of(given).toAbsolutePath());
        }
        return Commands.succeeds(List.of("docker", "info")) ? K3s.start() : new Devcluster(folder());
    }

    /** One that devcluster/ booted also takes images and keeps an audit log. */
    private static TestCluster given(Path kubeconfig) {
        Path folder = kubeconfig.resolve("../..").normalize();
        if (new Devcluster(folder).kubeconfigFile().equals(kubeconfig) && Files.exists(folder.resolve("up"))) {
            return new Devcluster(folder);
        }
        try {
            return new Given(Files.readString(kubeconfig));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("devcluster/up"))) {
                return at.resolve("devcluster");
            }
        }
        throw new IllegalStateException("no folder devcluster here or above");
    }

    private static void boot(Devcluster devcluster, boolean node) {
        boolean wasUp = Files.exists(devcluster.kubeconfigFile());
        String up = devcluster.folder() + "/up";
        Commands.run(node ? List.of(up) : List.of(up, "--control-plane"));
        if (!wasUp) {
            isBootedHere = true;
            Thread down = new Thread(() -> Commands.run(List.of(devcluster.folder() + "/down")));
            Runtime.getRuntime().addShutdownHook(down);
        }
    }
}
