package dev.postern.operator.e2e;

import dev.postern.operator.cluster.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An image under another name. */
final class ImageCopy {
    private ImageCopy() {}

    /** @return a tar like the given one but for the image's name */
    static Path of(Path tar, String name) {
        try {
            Path folder = Files.createTempDirectory("image");
            Commands.run(List.of("tar", "-C", folder.toString(), "-xf", tar.toString()));
            Path manifest = folder.resolve("manifest.json");
            Files.writeString(
                    manifest,
                    Files.readString(manifest)
                            .replaceFirst("\"RepoTags\":\\[\"[^\"]*\"]", "\"RepoTags\":[\"" + name + "\"]"));
            Path copy = Files.createTempFile("image", ".tar");
            copy.toFile().deleteOnExit();
            Commands.run(List.of("tar", "-C", folder.toString(), "-cf", copy.toString(), "."));
            Commands.run(List.of("rm", "-r", folder.toString()));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
