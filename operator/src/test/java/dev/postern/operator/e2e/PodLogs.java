package dev.postern.operator.e2e;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Follows the logs of all containers of a namespace into files, so that they outlive their pods. */
final class PodLogs implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KubernetesClient client;
    private final String namespace;
    private final Path folder;
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean isEnding;

    PodLogs(KubernetesClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
        folder = Project.RESULTS.resolve("logs").resolve(namespace);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        while (!isEnding) {
            try {
                client.pods().inNamespace(namespace).list().getItems().forEach(this::follow);
            } catch (KubernetesClientException e) {
                // Asked again below.
            }
            Until.sleep(PAUSE);
        }
    }

    private void follow(Pod pod) {
        for (ContainerStatus status : pod.getStatus().getContainerStatuses()) {
            boolean hasRun =
                    status.getState().getRunning() != null || status.getState().getTerminated() != null;
            if (hasRun && followed.add(status.getContainerID())) {
                Thread.ofVirtual().start(() -> copy(pod, status));
            }
        }
    }

    private void copy(Pod pod, ContainerStatus status) {
        String name = pod.getMetadata().getName();
        Path file = folder.resolve(name + "-" + status.getRestartCount() + ".log");
        try (var watch = client.pods()
                        .inNamespace(namespace)
                        .withName(name)
                        .inContainer(status.getName())
                        .watchLog();
                InputStream lines = watch.getOutput()) {
            Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            if (!isEnding) {
                followed.remove(status.getContainerID());
            }
        }
    }

    /** Of this namespace, what was logged so far. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        isEnding = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
