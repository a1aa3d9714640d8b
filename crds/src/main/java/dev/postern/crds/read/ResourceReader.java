package dev.postern.crds.read;

import dev.postern.crds.Location;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceProblem.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Reads the custom resources and Secrets of a folder: all {@code *.yaml} and {@code *.yml} in it and in the folders
 * below, several documents a file. Names that start with a dot are passed over.
 *
 * <p>What is wrong is a value with file, line and path, and does not keep the rest from being read. Checked is what an
 * API server checks (unknown fields, types, bounds, the CEL rules of the schemas), with the very schemas it uses.
 */
public final class ResourceReader {
    private static final Schemas SCHEMAS = new Schemas();

    private ResourceReader() {}

    /** Reads all files of a folder, in the order of their paths. */
    public static ReadResources read(Path folder) {
        DocumentCollector collector = new DocumentCollector(SCHEMAS);
        for (Path file : files(folder, collector)) {
            String name = name(folder, file);
            try {
                collector.addFile(name, Files.readString(file));
            } catch (CharacterCodingException e) {
                collector.addProblem(unreadable(name, "is not UTF-8 text"));
            } catch (IOException e) {
                collector.addProblem(unreadable(name, "cannot be read"));
            }
        }
        return collector.finish();
    }

    private static List<Path> files(Path folder, DocumentCollector collector) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                            boolean hidden = !directory.equals(folder) && isHidden(directory);
                            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (isYaml(file) && !isHidden(file)) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            collector.addProblem(unreadable(name(folder, file), "cannot be read"));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            collector.addProblem(unreadable(name(folder, folder), "cannot be read"));
        }
        files.sort(Comparator.comparing(file -> name(folder, file)));
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String name(Path folder, Path file) {
        return file.equals(folder)
                ? folder.toString()
                : folder.relativize(file).toString().replace('\\', '/');
    }

    private static ResourceProblem unreadable(String name, String message) {
        return new ResourceProblem(null, Reason.INVALID, "", message, new Location(name, 1));
    }
}
