package dev.postern.engine.metadataapi;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemasync.MetadataTransaction;
import dev.postern.engine.session.Session;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.json.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command works on.
 *
 * @param version of the command: some take other arguments in version 2
 */
record Context(SchemaCache schemaCache, Session session, int version) {
    MetadataDocument document() {
        return schemaCache.document();
    }

    /** What a command that changes something works on: a state of the metadata that nobody is served yet. */
    record Changing(MetadataTransaction transaction, Session session, int version, boolean byOperator) {
        MetadataDocument document() {
            return transaction.document();
        }

        /** A table may have been made since the database was last looked at. */
        Invalidations lookAgainAt(SourceMetadata source) {
            return Invalidations.ofSources(Set.of(source.name()));
        }

        Context now() {
            return new Context(transaction.schemaCache(), session, version);
        }

        Changing withVersion(int another) {
            return new Changing(transaction, session, another, byOperator);
        }

        /**
         * Applies an edit that must leave everything consistent that was.
         *
         * @param blamed the name of the object that the command is about: what is wrong with it is the error
         */
        void edit(JsonCursor args, MetadataDocument edited, Optional<String> blamed) {
            edit(args, edited, Invalidations.NONE, blamed);
        }

        void edit(JsonCursor args, MetadataDocument edited, Invalidations invalidations, Optional<String> blamed) {
            SchemaCache before = transaction.schemaCache();
            SchemaCache after = transaction.edit(edited, invalidations);
            List<Inconsistency> added = after.inconsistenciesNewSince(before);
            if (!added.isEmpty()) {
                throw NewInconsistencies.refuse(new JsonPath(args.path()), added, blamed);
            }
        }

        /** Applies an edit whatever it makes inconsistent. */
        SchemaCache editAnyway(MetadataDocument edited, Invalidations invalidations) {
            return transaction.edit(edited, invalidations);
        }
    }

    static MetadataApiException error(ErrorCode code, JsonCursor at, String message) {
        return new MetadataApiException(code, new JsonPath(at.path()), message);
    }
}
