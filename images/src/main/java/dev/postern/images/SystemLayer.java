package dev.postern.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The least that programs expect of a system: the C library, a user, how names are resolved, a place for temporary files. */
final class SystemLayer {
    /** Everything runs as this user and group, which own nothing. */
    static final String USER = "65532:65532";

    private static final Map<String, String> FILES = Map.of(
            "etc/passwd", """
            root:x:0:0:root:/:/sbin/nologin
            nobody:x:65534:65534:nobody:/:/sbin/nologin
            postern:x:65532:65532:postern:/tmp:/sbin/nologin
            """,
            "etc/group", """
            root:x:0:
            nogroup:x:65534:
            postern:x:65532:
            """,
            "etc/nsswitch.conf", "hosts: files dns\n");

    private SystemLayer() {}

    /**
     * @param libraries path in the image → file
     * @param work where files may be made
     */
    static FileEntriesLayer make(String name, Map<String, Path> libraries, Path work) throws IOException {
        Path root = work.resolve("system");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Layer layer = new Layer(name).folder(root, "").openFolder(root, "/tmp");
        for (Map.Entry<String, Path> library : libraries.entrySet()) {
            layer.file(library.getValue(), library.getKey());
        }
        Path licence = Path.of("/usr/share/doc/libc6/copyright");
        if (Files.exists(licence)) {
            layer.file(licence, licence.toString());
        }
        return layer.done();
    }
}
