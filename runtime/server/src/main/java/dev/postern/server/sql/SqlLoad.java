package dev.postern.server.sql;

import dev.postern.engine.backend.SourceException;
import dev.postern.postgres.transport.PgConnectionUri;
import dev.postern.postgres.transport.PgSession;
import dev.postern.postgres.transport.PgSessionException;
import dev.postern.postgres.transport.PgSessions;
import dev.postern.server.config.Invocation;
import dev.postern.server.config.UsageException;
import dev.postern.server.sql.SqlFiles.SqlFile;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * {@code postern sql}: wait for the database → one transaction → a file after the other. All or nothing, so that it can simply
 * be tried again.
 */
public final class SqlLoad {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_STATEMENT = Duration.ofHours(1);

    /** Codes of a server that is there and does not take sessions yet. */
    private static final Set<String> NOT_YET = Set.of("57P03", "53300");

    /** Whether somebody has put anything into the database: extensions and an engine's own catalog do not count. */
    private static final String HOLDS_SOMETHING = """
            SELECT count(*)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname NOT IN ('information_schema', 'hdb_catalog') AND n.nspname NOT LIKE 'pg\\_%'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    private final Invocation.Sql invocation;
    private final PrintStream out;

    private SqlLoad(Invocation.Sql invocation, PrintStream out) {
        this.invocation = invocation;
        this.out = out;
    }

    /** Says what it does on {@code out}; throws {@link UsageException} when nothing was loaded. */
    public static void run(Invocation.Sql invocation, PrintStream out) {
        new SqlLoad(invocation, out).run();
    }

    private void run() {
        List<SqlFile> files = SqlFiles.read(invocation.files());
        Vertx vertx = Vertx.vertx();
        try (PgSessions database = new PgSessions(vertx, address(), 1, LONGEST_STATEMENT)) {
            await(database);
            database.transaction(session -> {
                load(session, files);
                return files.size();
            });
        } catch (SourceException unusable) {
            throw new UsageException("--database-url: " + unusable.reason());
        } catch (PgSessionException broken) {
            throw new UsageException(broken.message());
        } finally {
            vertx.close();
        }
    }

    private PgConnectionUri address() throws SourceException {
        return PgConnectionUri.parse(invocation.databaseUrl().reveal());
    }

    private void await(PgSessions database) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                database.query("SELECT 1");
                return;
            } catch (PgSessionException failed) {
                boolean mayCome = failed.sqlState().map(NOT_YET::contains).orElse(true);
                if (!mayCome || System.nanoTime() > end) {
                    throw failed;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted");
        }
    }

    private void load(PgSession session, List<SqlFile> files) {
        if (invocation.onlyIfEmpty()
                && session.query(HOLDS_SOMETHING).getFirst().number(0) > 0) {
            out.println("the database holds something already: nothing is loaded");
            return;
        }
        for (SqlFile file : files) {
            try {
                session.script(file.text());
            } catch (PgSessionException failed) {
                throw new UsageException(file.path() + place(file, failed) + ": " + failed.message());
            }
            out.println("loaded " + file.path());
        }
    }

    /** {@code :14}, the line that the database complains about, if it says so. */
    private static String place(SqlFile file, PgSessionException failed) {
        if (failed.getCause() instanceof PgException refused && refused.getPosition() != null) {
            int position = Integer.parseInt(refused.getPosition());
            long line = 1
                    + file.text()
                            .codePoints()
                            .limit(position - 1L)
                            .filter(character -> character == '\n')
                            .count();
            return ":" + line;
        }
        return "";
    }
}
