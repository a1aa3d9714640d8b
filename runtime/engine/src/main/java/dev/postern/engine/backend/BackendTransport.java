package dev.postern.engine.backend;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs statements. Failures are {@link dev.postern.engine.error.DatabaseException}. */
public interface BackendTransport {
    /**
     * Runs a statement that only reads.
     *
     * @param arguments text by position, null for SQL NULL
     * @return the one row: a JSON value (UTF-8) for each of {@link Statement#columns()}
     */
    CompletionStage<List<byte[]>> query(SourceHandle handle, Statement statement, List<@Nullable String> arguments);

    /** The database's plan for a statement, line by line. */
    CompletionStage<List<String>> explain(SourceHandle handle, Statement statement, List<@Nullable String> arguments);

    /** Plain SQL by an administrator, as one batch in one transaction. Blocks. */
    RunSqlResult runSql(SourceHandle handle, RunSql request);

    /** Rows put into a table by an administrator, all or none. Blocks. */
    InsertedRows insertRows(SourceHandle handle, InsertRows request);
}
