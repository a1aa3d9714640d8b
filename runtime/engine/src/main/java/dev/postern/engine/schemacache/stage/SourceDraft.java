package dev.postern.engine.schemacache.stage;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.engine.schemacache.TableInfo;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.SourceMetadata;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** A source between stages: it answers, and {@code tables} are those that are consistent so far. */
public record SourceDraft(
        SourceMetadata metadata,
        Backend backend,
        SourceHandle handle,
        IntrospectedSource introspected,
        SequencedMap<QualifiedName, TrackedTable> tables) {
    public SourceDraft {
        tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    }

    SourceDraft withTables(Collection<TrackedTable> tables) {
        SequencedMap<QualifiedName, TrackedTable> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return new SourceDraft(metadata, backend, handle, introspected, byName);
    }

    Optional<TrackedTable> table(ObjectName name) {
        return name.qualified().map(tables::get);
    }

    SourceObjects objects() {
        return new SourceObjects(metadata.name());
    }

    /** What is left after the last stage. */
    public SourceInfo finish() {
        SequencedMap<QualifiedName, TableInfo> infos = new LinkedHashMap<>();
        tables.forEach((name, table) -> infos.put(name, table.info()));
        return new SourceInfo(metadata.name(), backend, handle, introspected, infos);
    }
}
