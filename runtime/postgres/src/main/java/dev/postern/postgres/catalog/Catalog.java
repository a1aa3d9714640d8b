package dev.postern.postgres.catalog;

import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.postgres.transport.PgRow;
import dev.postern.postgres.transport.PgSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lays out {@code hdb_catalog} by numbered scripts, each once. The first is Hasura's own catalog, which a database that
 * Hasura has used has already; which scripts ran is kept in {@code postern_migration}.
 */
final class Catalog {
    /** Of Hasura's catalog. A Hasura of another version refuses it, as this does another version's. */
    static final String VERSION = "48";

    /** Position 0 is script 1. */
    private static final List<String> SCRIPTS =
            List.of("0001-catalog-48.sql", "0002-instances.sql", "0003-managed.sql");

    /** Any number, the same for all instances: the ASCII codes of "postern". */
    private static final long LOCK = 0x70_6f_73_74_65_72_6eL;

    private Catalog() {}

    /** To be called in a transaction, at whose end the lock is given back. */
    static void open(PgSession session, String initialDocument) {
        session.script("SET LOCAL client_min_messages = warning");
        session.query("SELECT pg_advisory_xact_lock($1::bigint)::text", LOCK);
        boolean isNew = !exists(session, "hdb_catalog.hdb_version");
        if (isNew) {
            session.script(script(1));
            session.query(
                    "INSERT INTO hdb_catalog.hdb_metadata (id, metadata) VALUES (1, $1::text::json)", initialDocument);
        } else {
            requireVersion(session);
        }
        session.script("CREATE TABLE IF NOT EXISTS hdb_catalog.postern_migration"
                + " (number integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())");
        migrate(session);
    }

    private static void migrate(PgSession session) {
        Set<Integer> applied = new TreeSet<>();
        session.query("SELECT number FROM hdb_catalog.postern_migration")
                .forEach(row -> applied.add((int) row.number(0)));
        for (int number = 1; number <= SCRIPTS.size(); number++) {
            if (applied.contains(number)) {
                continue;
            }
            if (number > 1) {
                session.script(script(number));
            }
            session.query("INSERT INTO hdb_catalog.postern_migration (number) VALUES ($1::integer)", number);
        }
    }

    private static boolean exists(PgSession session, String table) {
        return !session.query("SELECT 1 WHERE to_regclass($1::text) IS NOT NULL", table)
                .isEmpty();
    }

    private static void requireVersion(PgSession session) {
        Optional<PgRow> row = session.query("SELECT version FROM hdb_catalog.hdb_version").stream()
                .findFirst();
        String version = row.map(found -> found.text(0)).orElse("(none)");
        if (!version.equals(VERSION)) {
            throw new DatabaseException(
                    ErrorCode.UNEXPECTED,
                    JsonPath.ROOT,
                    "the metadata database has catalog version " + version + ", and only version " + VERSION
                            + " can be opened: let a Hasura GraphQL Engine of that catalog version migrate it first",
                    Optional.empty());
        }
    }

    private static String script(int number) {
        try (InputStream in = Catalog.class.getResourceAsStream(SCRIPTS.get(number - 1))) {
            if (in == null) {
                throw new IllegalStateException("no script " + number);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
