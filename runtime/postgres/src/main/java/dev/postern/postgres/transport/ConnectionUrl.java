package dev.postern.postgres.transport;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.metadata.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A source's connection URL, asked for before each connect: one in a file may have changed. It holds a password. */
interface ConnectionUrl {
    /** Files may be read only below this folder. */
    String ALLOWED_FILES = "HASURA_GRAPHQL_DYNAMIC_SECRETS_ALLOWED_PATH_PREFIX";

    String read() throws SourceException;

    /** What it is at this moment, when the one that was read is refused. May wait. */
    default String fresh() throws SourceException {
        return read();
    }

    static ConnectionUrl of(DatabaseUrl url, Environment environment) throws SourceException {
        return switch (url) {
            case DatabaseUrl.Literal(String text) -> () -> text;
            case DatabaseUrl.FromEnv(String variable) -> inVariable(variable, environment);
            case DatabaseUrl.DynamicFromFile(String path) -> inFile(Path.of(path), environment);
            case DatabaseUrl.Parameters parameters -> fixed(pairs(parameters));
        };
    }

    private static ConnectionUrl fixed(String url) {
        return () -> url;
    }

    /** Stays what it was: a variable that changes makes another source of this, unless that is refused. */
    private static ConnectionUrl inVariable(String name, Environment environment) throws SourceException {
        String value = value(name, environment.get(name));
        return new ConnectionUrl() {
            @Override
            public String read() {
                return value;
            }

            @Override
            public String fresh() throws SourceException {
                return value(name, environment.fresh(name));
            }
        };
    }

    private static String value(String name, Optional<String> value) throws SourceException {
        return value.orElseThrow(() -> new SourceException("environment variable '" + name + "' not set"));
    }

    private static ConnectionUrl inFile(Path path, Environment environment) throws SourceException {
        Path file = path.toAbsolutePath().normalize();
        String allowed = environment.get(ALLOWED_FILES).orElse("");
        if (allowed.isBlank()
                || !file.startsWith(Path.of(allowed).toAbsolutePath().normalize())) {
            throw new SourceException("dynamic_from_file: the file is not below what " + ALLOWED_FILES + " allows");
        }
        return () -> {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new SourceException("dynamic_from_file: the file cannot be read: " + file);
            }
        };
    }

    /** As libpq's key=value pairs, which need no other care than their quotes. */
    private static String pairs(DatabaseUrl.Parameters parameters) {
        StringBuilder pairs = new StringBuilder();
        append(pairs, "host", parameters.host());
        append(pairs, "port", String.valueOf(parameters.port()));
        append(pairs, "dbname", parameters.database());
        append(pairs, "user", parameters.username());
        String password = parameters.password();
        if (password != null) {
            append(pairs, "password", password);
        }
        return pairs.toString();
    }

    private static void append(StringBuilder pairs, String name, String value) {
        pairs.append(name)
                .append("='")
                .append(value.replace("\\", "\\\\").replace("'", "\\'"))
                .append("' ");
    }
}
