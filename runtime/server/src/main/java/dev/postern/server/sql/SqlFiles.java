package dev.postern.server.sql;

import dev.postern.server.config.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that the command line names, a folder standing for the {@code *.sql} in it by their names. */
final class SqlFiles {
    /** What a file says. */
    record SqlFile(Path path, String text) {}

    private SqlFiles() {}

    /** Throws {@link UsageException} for what is not there, so that nothing is run before all can be. */
    static List<SqlFile> read(List<Path> named) {
        List<SqlFile> files = new ArrayList<>();
        for (Path path : named) {
            try {
                for (Path file : Files.isDirectory(path) ? inside(path) : List.of(path)) {
                    files.add(new SqlFile(file, Files.readString(file)));
                }
            } catch (NoSuchFileException missing) {
                throw new UsageException(path + ": there is no such file");
            } catch (CharacterCodingException binary) {
                throw new UsageException(path + ": is not UTF-8 text");
            } catch (IOException unreadable) {
                throw new UsageException(path + ": cannot be read");
            }
        }
        return files;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
