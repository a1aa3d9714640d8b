package dev.postern.images;

import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;

/** A Postgres for samples and tests, from the binaries that tests use. It holds a shell: {@code initdb} cannot do without. */
final class PostgresImage {
    static final String TAG = "17";

    private static final String HOME = "/opt/postgres";
    private static final String DATA = "/var/lib/postgresql/data";

    private PostgresImage() {}

    static JibContainerBuilder make(Path project, Path target) throws Exception {
        Path programs = PostgresBinaries.unpack(target.resolve("postgres"));
        Path shell = Files.createDirectories(target.resolve("shell"));
        Files.copy(Path.of("/bin/sh").toRealPath(), shell.resolve("sh"), StandardCopyOption.REPLACE_EXISTING);
        SortedMap<String, Path> libraries = SystemLibraries.of(programs);
        libraries.putAll(SystemLibraries.of(shell));
        return Jib.fromScratch()
                .addFileEntriesLayer(SystemLayer.make("system", libraries, target))
                .addFileEntriesLayer(new Layer("postgres")
                        .folder(programs, HOME)
                        .file(shell.resolve("sh"), "/bin/sh")
                        .openFolder(shell, DATA)
                        .done())
                .addFileEntriesLayer(new Layer("entrypoint")
                        .file(project.resolve("images/src/main/postgres/entrypoint.sh"), "/entrypoint.sh")
                        .done())
                .setEntrypoint(List.of("/bin/sh", "/entrypoint.sh"))
                .addEnvironmentVariable("PATH", HOME + "/bin")
                .addEnvironmentVariable("PGDATA", DATA + "/pgdata")
                .addVolume(AbsoluteUnixPath.get(DATA))
                .addExposedPort(Port.tcp(5432));
    }
}
