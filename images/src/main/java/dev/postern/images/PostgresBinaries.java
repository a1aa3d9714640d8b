package dev.postern.images;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The Postgres that comes as a dependency: an archive on the class path. */
final class PostgresBinaries {
    private static final String ARCHIVE = System.getProperty("os.arch").equals("aarch64")
            ? "/postgres-linux-arm_64.txz"
            : "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** Unpacks what a server needs, unless that was done before, and gives the folder. */
    static Path unpack(Path folder) throws IOException {
        if (Files.exists(folder.resolve("bin/postgres"))) {
            return folder;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new FileNotFoundException(ARCHIVE);
            }
            TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(packed));
            for (@Nullable TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                if (isOfUse(entry.getName())) {
                    write(entry, archive, unfinished.resolve(entry.getName()));
                }
            }
        }
        replaceLinks(unfinished);
        Files.move(unfinished, folder);
        return folder;
    }

    /** {@code libpq.so.5 → libpq.so.5.17}: layers hold no links, so a library is kept once, by the name programs ask for. */
    private static void replaceLinks(Path folder) throws IOException {
        for (Path path : Folders.below(folder)) {
            if (Files.isSymbolicLink(path)) {
                Files.move(path.toRealPath(), path, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }

    /** Not the procedural languages, whose interpreters are not there, and not what only compilers want. */
    private static boolean isOfUse(String name) {
        return !name.endsWith(".a")
                && !name.matches("(.*/)?lib/[^/]*\\.so")
                && !name.endsWith(".pc")
                && Set.of("plperl", "plpython", "pltcl", "/libecpg", "/libpgtypes").stream()
                        .noneMatch(name::contains);
    }
}
