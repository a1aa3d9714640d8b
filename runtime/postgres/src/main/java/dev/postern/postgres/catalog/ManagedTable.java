package dev.postern.postgres.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.schemasync.ManagedMark;
import dev.postern.engine.schemasync.MarkChange;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.ManagedReader;
import dev.postern.metadata.json.ManagedWriter;
import dev.postern.metadata.json.MetadataException;
import dev.postern.postgres.transport.PgSession;
import java.util.Optional;

/** The table {@code hdb_catalog.postern_managed}, which has one row or none. */
final class ManagedTable {
    private ManagedTable() {}

    /** A mark that somebody made unreadable is none: the operator will find that and mark anew. */
    static Optional<ManagedMark> read(JsonNode mark, String hash) {
        try {
            return Optional.of(new ManagedMark(JsonCursor.root(mark).object(ManagedReader::managed), hash));
        } catch (MetadataException unreadable) {
            return Optional.empty();
        }
    }

    /** Part of the transaction that writes the document. */
    static void write(PgSession session, MarkChange change, long resourceVersion) {
        switch (change) {
            case MarkChange.Keep() -> {}
            case MarkChange.Remove() -> session.query("DELETE FROM hdb_catalog.postern_managed");
            case MarkChange.Put(ManagedMark mark) ->
                session.query("""
                        INSERT INTO hdb_catalog.postern_managed (id, mark, hash, resource_version)
                        VALUES (1, $1::text::json, $2::text, $3::bigint)
                        ON CONFLICT (id) DO UPDATE SET mark = EXCLUDED.mark, hash = EXCLUDED.hash,
                          resource_version = EXCLUDED.resource_version, applied_at = now()""", ManagedWriter.managed(mark.managed()).toString(), mark.hash(), resourceVersion);
        }
    }
}
