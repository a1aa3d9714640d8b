package dev.postern.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes images as tars that {@code docker load} and {@code ctr images import} take. */
final class ImageTar {
    private final Path target;
    private final String version;
    private final List<String> made = new ArrayList<>();

    ImageTar(Path target, String version) {
        this.target = target;
        this.version = version;
    }

    /** @param name such as {@code runtime}, for {@code postern.dev/runtime} and {@code runtime.tar} */
    void write(String name, String tag, JibContainerBuilder container) throws Exception {
        Path tar = target.resolve(name + ".tar");
        String image = "postern.dev/" + name + ":" + tag;
        Path cache = target.resolve("jib-cache");
        container
                .setUser(SystemLayer.USER)
                .setCreationTime(Folders.TIME)
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .addLabel("org.opencontainers.image.title", "postern " + name)
                .addLabel("org.opencontainers.image.version", version)
                .addLabel("org.opencontainers.image.licenses", "Apache-2.0")
                .containerize(Containerizer.to(TarImage.at(tar).named(image))
                        .setOfflineMode(true)
                        .setToolName("postern")
                        .setBaseImageLayersCache(cache)
                        .setApplicationLayersCache(cache));
        made.add("%-45s %4d MB  images/target/%s".formatted(image, megabytes(tar), tar.getFileName()));
    }

    /** A line for each image written so far: its name, how large its tar is, and where. */
    List<String> made() {
        return List.copyOf(made);
    }

    private static long megabytes(Path file) throws IOException {
        return Math.round(Files.size(file) / 1_000_000.0);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm64" : name;
    }
}
