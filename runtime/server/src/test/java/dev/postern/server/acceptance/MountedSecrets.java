package dev.postern.server.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** A folder of secrets as the kubelet mounts it: links into a folder that is swapped as a whole. */
final class MountedSecrets {
    private final Path folder;
    private final Map<String, String> files = new TreeMap<>();
    private int version;

    MountedSecrets(Path folder) {
        this.folder = folder;
    }

    String path() {
        return folder.toString();
    }

    /** This, and what was there before under other names. */
    MountedSecrets with(String name, String value) {
        files.put(name, value);
        swap();
        return this;
    }

    MountedSecrets without(String name) {
        files.remove(name);
        swap();
        return this;
    }

    private void swap() {
        try {
            Path data = Files.createDirectory(folder.resolve("..version" + ++version));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(data.resolve(file.getKey()), file.getValue());
                Path link = folder.resolve(file.getKey());
                if (!Files.isSymbolicLink(link)) {
                    Files.createSymbolicLink(link, Path.of("..data", file.getKey()));
                }
            }
            Path next = Files.createSymbolicLink(folder.resolve("..data_tmp"), data.getFileName());
            Files.move(
                    next,
                    folder.resolve("..data"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
