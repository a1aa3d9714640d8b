package dev.postern.engine.schemasync;

import java.time.Instant;
import java.util.UUID;

/**
 * A running instance, as it last told the others.
 *
 * @param address for people: host and port
 * @param inconsistent how many inconsistencies its schema cache has
 * @param seenAt by the metadata database's clock
 */
public record Instance(UUID id, String address, long resourceVersion, int inconsistent, Instant seenAt) {}
