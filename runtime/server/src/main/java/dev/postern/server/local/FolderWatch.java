package dev.postern.server.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Notices edits by comparing names, sizes and times of all files: the same on every system, whether an editor writes in place
 * or puts a new file over the old one. (The JDK's WatchService looks only every two seconds on macOS, and loses sight of
 * folders that are replaced.)
 */
final class FolderWatch {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Path folder;
    private Map<Path, Stamp> last;

    private record Stamp(long size, long modified, Object identity) {}

    FolderWatch(Path folder) {
        this.folder = folder;
        this.last = look();
    }

    /** Returns when something has changed since the last time, and has been at rest for a moment. */
    void awaitChange() throws InterruptedException {
        Map<Path, Stamp> before = last;
        Map<Path, Stamp> now = look();
        while (now.equals(before) || !now.equals(last)) {
            last = now;
            Thread.sleep(PAUSE);
            now = look();
        }
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            paths.forEach(path -> files.put(path, stamp(path)));
        } catch (IOException | UncheckedIOException changedUnderway) {
            return files;
        }
        return files;
    }

    private static Stamp stamp(Path path) {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
            return is.isDirectory()
                    ? new Stamp(0, 0, "folder")
                    : new Stamp(is.size(), is.lastModifiedTime().toMillis(), String.valueOf(is.fileKey()));
        } catch (IOException goneMeanwhile) {
            return new Stamp(-1, -1, "gone");
        }
    }
}
