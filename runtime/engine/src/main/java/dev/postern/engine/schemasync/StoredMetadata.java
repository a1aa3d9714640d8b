package dev.postern.engine.schemasync;

import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.metadata.MetadataDocument;
import java.util.Optional;

/**
 * What the metadata database holds, read at one moment.
 *
 * @param invalidated what the write that led to this version declared; empty when that is not known
 * @param mark there if the document is managed
 */
public record StoredMetadata(
        long resourceVersion, Content content, Optional<Invalidations> invalidated, Optional<ManagedMark> mark) {
    /** The document, if it is one. */
    public sealed interface Content {
        record Readable(MetadataDocument document) implements Content {}

        /** @param reason where and why, for administrators */
        record Unreadable(String reason) implements Content {
            public DatabaseException failure() {
                String message = "the metadata in the metadata database cannot be read: " + reason;
                return new DatabaseException(ErrorCode.UNEXPECTED, JsonPath.ROOT, message, Optional.empty());
            }
        }
    }

    public StoredMetadata(long resourceVersion, MetadataDocument document, Optional<Invalidations> invalidated) {
        this(resourceVersion, new Content.Readable(document), invalidated, Optional.empty());
    }

    /** Fails with a {@link DatabaseException} if there is none that can be read. */
    public MetadataDocument document() {
        return switch (content) {
            case Content.Readable(MetadataDocument document) -> document;
            case Content.Unreadable unreadable -> throw unreadable.failure();
        };
    }
}
