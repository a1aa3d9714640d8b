package dev.postern.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java runtime of the modules that the applications use, linked by the JDK that builds them. */
final class JavaRuntime {
    /** What jdeps finds in the applications and their libraries, less what is only there for IDEs, desktops and compilers. */
    private static final String MODULES = String.join(
            ",",
            "java.base",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml",
            // Recordings of a running pod, for whoever must find out what it does.
            "jdk.jfr",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    private JavaRuntime() {}

    /** Links it into {@code folder}, unless the same lies there already. */
    static void link(Path folder) throws IOException, InterruptedException {
        Path jdk = Path.of(System.getProperty("java.home"));
        Path made = folder.resolveSibling(folder.getFileName() + ".made-of");
        String ingredients =
                Files.readString(jdk.resolve("release")) + MODULES + "\n" + JvmOptions.MEMORY_LAYOUT + "\n";
        if (Files.exists(made) && Files.readString(made).equals(ingredients)) {
            return;
        }
        Folders.delete(folder);
        Files.createDirectories(folder.getParent());
        Command.run(List.of(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules=" + MODULES,
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--compress=zip-6",
                "--output=" + folder));
        Folders.dropTimes(folder);
        shareClasses(folder);
        Files.writeString(made, ingredients);
    }

    /** Classes of the JDK as they lie in memory: shortens the start. The archive fits one layout of objects, and these times. */
    private static void shareClasses(Path folder) throws IOException, InterruptedException {
        List<String> dump = new ArrayList<>(List.of(folder.resolve("bin/java").toString(), "-Xshare:dump"));
        dump.addAll(JvmOptions.MEMORY_LAYOUT);
        Command.run(dump);
        Folders.dropTimes(folder);
    }
}
