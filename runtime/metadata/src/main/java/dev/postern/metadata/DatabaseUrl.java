package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/** Where a database is, in the four ways to say so. It does not print what may hold a password. */
public sealed interface DatabaseUrl {
    /** A connection URL or keyword string, in the document itself. */
    record Literal(String url) implements DatabaseUrl {
        @Override
        public String toString() {
            return "Literal[***]";
        }
    }

    /** The URL is the value of that environment variable. */
    record FromEnv(String variable) implements DatabaseUrl {}

    /** The URL is in that file, which is read again before each connect. */
    record DynamicFromFile(String path) implements DatabaseUrl {}

    /** The parts of a URL. */
    record Parameters(
            String host,
            int port,
            String database,
            String username,
            @Nullable String password) implements DatabaseUrl {
        @Override
        public String toString() {
            return "Parameters[" + host + ":" + port + "/" + database + " as " + username + "]";
        }
    }
}
