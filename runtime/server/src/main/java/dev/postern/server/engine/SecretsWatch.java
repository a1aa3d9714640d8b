package dev.postern.server.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Looks every second whether mounted secrets have changed. */
public final class SecretsWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Runnable onChange;
    private final Optional<Thread> thread;

    SecretsWatch(Optional<SecretFolder> folder, Runnable onChange) {
        this.onChange = onChange;
        this.thread = folder.map(
                files -> Thread.ofVirtual().name("secrets watch").start(() -> follow(files, files.values())));
    }

    private void follow(SecretFolder folder, Map<String, String> first) {
        Map<String, String> last = first;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException ended) {
                return;
            }
            folder.read();
            Map<String, String> now = folder.values();
            if (now != last) {
                last = now;
                onChange.run();
            }
        }
    }

    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
    }
}
