package dev.postern.postgres.catalog;

import dev.postern.engine.schemasync.Instance;
import dev.postern.engine.schemasync.Instances;
import dev.postern.postgres.transport.PgSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code hdb_catalog.postern_instance}; its clock is the database's. */
public final class PgInstances implements Instances {
    private final PgSessions sessions;

    public PgInstances(PgSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void seen(UUID id, String address, long resourceVersion, int inconsistent) {
        CatalogErrors.translating(() -> sessions.query("""
                INSERT INTO hdb_catalog.postern_instance (instance_id, address, resource_version, inconsistent)
                VALUES ($1::uuid, $2::text, $3::bigint, $4::integer)
                ON CONFLICT (instance_id) DO UPDATE SET
                  address = EXCLUDED.address, resource_version = EXCLUDED.resource_version,
                  inconsistent = EXCLUDED.inconsistent, seen_at = now()""", id, address, resourceVersion, inconsistent));
    }

    @Override
    public void forget(UUID id) {
        CatalogErrors.translating(
                () -> sessions.query("DELETE FROM hdb_catalog.postern_instance WHERE instance_id = $1::uuid", id));
    }

    /** Skips rows that another instance is removing at this moment. */
    @Override
    public void forgetSilent(Duration silence) {
        CatalogErrors.translating(() -> sessions.query("""
                DELETE FROM hdb_catalog.postern_instance WHERE instance_id IN (
                  SELECT instance_id FROM hdb_catalog.postern_instance
                  WHERE seen_at < now() - $1::bigint * interval '1 millisecond' FOR UPDATE SKIP LOCKED)""", silence.toMillis()));
    }

    @Override
    public List<Instance> list() {
        return CatalogErrors.translating(() -> sessions.query("""
                SELECT instance_id, address, resource_version, inconsistent, (extract(epoch FROM seen_at) * 1000)::bigint
                FROM hdb_catalog.postern_instance ORDER BY address, instance_id""")).stream()
                .map(row -> new Instance(
                        UUID.fromString(row.text(0)),
                        row.text(1),
                        row.number(2),
                        (int) row.number(3),
                        Instant.ofEpochMilli(row.number(4))))
                .toList();
    }
}
