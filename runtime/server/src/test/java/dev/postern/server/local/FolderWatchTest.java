package dev.postern.server.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderWatchTest {
    @TempDir
    Path folder;

    private interface Edit {
        void run() throws IOException, InterruptedException;
    }

    private void assertNoticed(Edit edit) throws IOException, InterruptedException {
        FolderWatch watch = new FolderWatch(folder);
        CountDownLatch noticed = new CountDownLatch(1);
        Thread watching = Thread.ofVirtual().start(() -> {
            try {
                watch.awaitChange();
                noticed.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(300);
        assertThat(noticed.getCount()).isEqualTo(1);
        edit.run();
        assertThat(noticed.await(1, TimeUnit.SECONDS)).isTrue();
        watching.join();
    }

    @Test
    void everyWayOfSavingIsNoticed() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "one");
        assertNoticed(() -> Files.writeString(file, "two"));
        assertNoticed(() -> {
            Path draft = Files.writeString(folder.resolve("a.yaml.tmp"), "owt");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        });
        assertNoticed(() -> Files.createDirectories(folder.resolve("deep/er")));
        assertNoticed(() -> Files.writeString(folder.resolve("deep/er/b.yaml"), "b"));
        assertNoticed(() -> Files.delete(file));
    }
}
