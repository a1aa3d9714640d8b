package dev.postern.operator.e2e;

import dev.postern.operator.cluster.Commands;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Pods that go and come, as asked or not. */
@ExtendWith(SharedShop.class)
class PodsE2E {
    private static final Duration BACK = Duration.ofSeconds(60);

    @Test
    void anotherImageRollsWithoutAFailedRequest(MusicShop shop) {
        String image = "postern.dev/runtime:e2e-" + Long.toHexString(System.nanoTime());
        shop.installation().cluster().load(List.of(ImageCopy.of(Project.IMAGES.resolve("runtime.tar"), image)));
        try (Load load = Load.start(shop.service(), 200, new Callers(shop)::next)) {
            Until.sleep(Duration.ofSeconds(2));
            Instant start = Instant.now();
            shop.patchEngine("{\"image\":\"" + image + "\"}");
            Until.isSo(
                    "both pods have the new image",
                    Duration.ofSeconds(120),
                    () -> shop.isServedBy(2)
                            && shop.pods().stream()
                                    .allMatch(pod -> pod.getSpec()
                                            .getContainers()
                                            .getFirst()
                                            .getImage()
                                            .equals(image)));
            shop.awaitReady();
            Figures.say("another image is rolled out, and the old pods are gone, after", Figures.since(start));
            Until.sleep(Duration.ofSeconds(1));
            assertThat(load.end("rolling update")).isEmpty();
        }
    }

    /** By turns a visitor and a manager. */
    private static final class Callers {
        private final Call visitor = Call.anonymous("{ album(limit: 2) { id title } }");
        private final Call manager;
        private int count;

        Callers(MusicShop shop) {
            manager = Call.as("manager", shop.adminSecret(), "{ album_aggregate { aggregate { count } } }");
        }

        synchronized Call next() {
            return count++ % 4 < 2 ? visitor : manager;
        }
    }

    @Test
    void aPodThatIsDeletedByForceIsReplacedByOneThatServesWhatWasChangedMeanwhile(MusicShop shop) {
        Pod victim = shop.pods().getFirst();
        long before = version(shop);
        shop.kubectl("delete", "pod", victim.getMetadata().getName(), "--force", "--grace-period=0");
        Duration took = backAtWhatIsNow(shop, before);
        assertThat(shop.pods())
                .noneMatch(pod ->
                        pod.getMetadata().getUid().equals(victim.getMetadata().getUid()));
        Figures.say("a pod that was deleted by force is back after", took);
    }

    @Test
    void aProcessThatIsKilledIsStartedAgainAndServesWhatWasChangedMeanwhile(MusicShop shop) {
        Pod victim = shop.pods().getFirst();
        List<ProcessHandle> processes = processes(victim);
        long before = version(shop);
        assumeTrue(!processes.isEmpty(), "the node's processes are not those of this machine");
        processes.forEach(process -> Commands.run(List.of("kill", "-KILL", String.valueOf(process.pid()))));
        Duration took = backAtWhatIsNow(shop, before);
        assertThat(shop.pods())
                .anyMatch(pod -> pod.getMetadata()
                                .getUid()
                                .equals(victim.getMetadata().getUid())
                        && pod.getStatus().getContainerStatuses().getFirst().getRestartCount() > 0);
        Figures.say("a process that was killed is back after", took);
    }

    private static long version(MusicShop shop) {
        return shop.instance(shop.service()).at("/stored/resource_version").longValue();
    }

    /** Changes the metadata, then waits until two pods serve that. */
    private static Duration backAtWhatIsNow(MusicShop shop, long before) {
        Instant start = Instant.now();
        String album = Project.music("resources/tables/album.yaml");
        shop.apply(album.replace("limit: 100", "limit: " + (before + 1000)));
        Until.isSo(
                "two pods serve what was changed",
                BACK,
                () -> shop.isServedBy(2)
                        && shop.addresses().stream()
                                .allMatch(pod -> shop.instance(pod)
                                                .path("resource_version")
                                                .longValue()
                                        > before));
        Duration took = Figures.since(start);
        shop.awaitReady();
        shop.apply(album);
        return took;
    }

    /** The processes of a pod's engine, where the node is this machine. */
    private static List<ProcessHandle> processes(Pod pod) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        read(process, "cgroup").contains(pod.getMetadata().getUid())
                                && read(process, "cmdline").contains("quarkus-run.jar"))
                .toList();
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException | UncheckedIOException e) {
            return ""; // it is gone, or there is no such folder
        }
    }
}
