package dev.postern.postgres.catalog;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.postgres.transport.PgSessionException;
import java.util.Optional;
import java.util.function.Supplier;

/** What a client is told of trouble with the metadata database; administrators see the database's words, too. */
final class CatalogErrors {
    private CatalogErrors() {}

    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (PgSessionException e) {
            throw of(e);
        }
    }

    static DatabaseException of(PgSessionException failure) {
        String state = failure.sqlState().orElse("08000");
        if (state.equals("53300")) {
            return error(ErrorCode.POSTGRES_MAX_CONNECTIONS_ERROR, "max connections reached on postgres", failure);
        }
        return isAboutTheConnection(state)
                ? error(ErrorCode.POSTGRES_ERROR, "connection error", failure)
                : error(ErrorCode.UNEXPECTED, "database query error", failure);
    }

    /** Class 08, a shutdown, a failed sign-in, no such database. */
    private static boolean isAboutTheConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("28") || state.startsWith("3D");
    }

    private static DatabaseException error(ErrorCode code, String message, PgSessionException failure) {
        return new DatabaseException(
                code, JsonPath.ROOT, message, Optional.of(TextNode.valueOf("metadata database: " + failure.message())));
    }
}
