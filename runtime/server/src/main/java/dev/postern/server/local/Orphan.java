package dev.postern.server.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Postgres that outlived the process that started it, because that was killed: it still holds the data. */
final class Orphan {
    private Orphan() {}

    /** Ends it, if there is one. To be called only by who has the right to the data. */
    static void end(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid)).filter(Orphan::isPostgres);
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException clientsStay) {
            process.get().destroyForcibly();
        } catch (ExecutionException gone) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
    }
}
