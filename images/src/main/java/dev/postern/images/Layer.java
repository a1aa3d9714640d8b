package dev.postern.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Collects the files of one layer. All belong to root, nobody may write, and links become what they point to. */
final class Layer {
    private static final FilePermissions PLAIN = FilePermissions.fromOctalString("644");
    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final FilePermissions OPEN = FilePermissions.fromOctalString("777");

    private final FileEntriesLayer.Builder layer;

    Layer(String name) {
        layer = FileEntriesLayer.builder().setName(name);
    }

    Layer folder(Path folder, String place) throws IOException {
        return folder(folder, place, file -> true);
    }

    /** Adds what {@code wanted} says of the folder's files, below {@code place}. */
    Layer folder(Path folder, String place, Predicate<Path> wanted) throws IOException {
        for (Path path : Folders.below(folder)) {
            if (Files.isRegularFile(path) && wanted.test(path)) {
                file(path, place + "/" + folder.relativize(path));
            }
        }
        return this;
    }

    Layer file(Path file, String place) throws IOException {
        Path real = file.toRealPath();
        layer.addEntry(real, AbsoluteUnixPath.get(place), Files.isExecutable(real) ? EXECUTABLE : PLAIN, Folders.TIME);
        return this;
    }

    /** A folder that everybody may write to, unless the root filesystem is read-only; a place to mount something. */
    Layer openFolder(Path anyFolder, String place) {
        layer.addEntry(anyFolder, AbsoluteUnixPath.get(place), OPEN, Folders.TIME);
        return this;
    }

    FileEntriesLayer done() {
        return layer.build();
    }
}
