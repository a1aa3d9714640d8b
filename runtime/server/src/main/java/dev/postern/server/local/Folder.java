package dev.postern.server.local;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.assemble.AssembledMetadata;
import dev.postern.crds.assemble.MetadataAssembler;
import dev.postern.crds.read.ReadResources;
import dev.postern.crds.read.ResourceReader;
import dev.postern.server.config.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder to serve: custom resources in {@code resources/} (or in the folder itself), and SQL in {@code sql/} that makes
 * their database.
 */
record Folder(Path root) {
    Folder {
        if (!Files.isDirectory(root)) {
            throw new UsageException(root + ": there is no such folder");
        }
    }

    /** A name for its databases. */
    String name() {
        Path name = root.toAbsolutePath().normalize().getFileName();
        String text = name == null ? "" : name.toString().replaceAll("[^A-Za-z0-9_]", "_");
        return text.isEmpty() ? "local" : text;
    }

    Path resources() {
        Path below = root.resolve("resources");
        return Files.isDirectory(below) ? below : root;
    }

    /** In the order of their names. */
    List<Path> sql() {
        Path below = root.resolve("sql");
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(below)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the folder says now. Throws {@link UsageException} when there is not exactly one Engine to serve. */
    Reading read() {
        ReadResources read = ResourceReader.read(resources());
        List<Engine> engines = read.resources().engines();
        if (engines.size() != 1) {
            String why = engines.isEmpty() ? "there is no Engine to serve" : "there are several Engines";
            read.problems().stream().findFirst().ifPresent(problem -> {
                throw new UsageException(resources() + ": " + why + "\n  " + problem);
            });
            throw new UsageException(resources() + ": " + why);
        }
        return new Reading(read, engines.getFirst(), MetadataAssembler.assemble(engines.getFirst(), read.resources()));
    }

    /** The resources as they were read, and the metadata that they amount to. */
    record Reading(ReadResources read, Engine engine, AssembledMetadata assembled) {
        /** All that is wrong with them, each with its file and line. */
        List<ResourceProblem> problems() {
            return Stream.concat(
                            read.problems().stream(),
                            assembled.problems().stream().map(read::located))
                    .toList();
        }
    }
}
