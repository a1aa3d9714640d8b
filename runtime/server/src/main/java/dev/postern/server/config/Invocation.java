package dev.postern.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
public sealed interface Invocation {
    /** Serve until told to stop. */
    record Serve(OptionValues options) implements Invocation {}

    /**
     * Serve a folder of custom resources on a laptop.
     *
     * @param databaseUrl where its sources are, instead of an embedded Postgres
     */
    record Local(Path folder, Optional<String> databaseUrl, int port) implements Invocation {}

    /**
     * Load files of SQL into a database.
     *
     * @param files or folders of such
     * @param onlyIfEmpty leave a database alone that holds something
     */
    record Sql(Secret databaseUrl, List<Path> files, boolean onlyIfEmpty) implements Invocation {
        public Sql {
            files = List.copyOf(files);
        }
    }

    /** Print a text and end. */
    record Print(String text) implements Invocation {}
}
