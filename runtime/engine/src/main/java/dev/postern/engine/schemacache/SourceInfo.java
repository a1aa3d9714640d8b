package dev.postern.engine.schemacache;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.metadata.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** A source that answers. {@code tables} are the tracked and consistent ones, in the order of the metadata. */
public record SourceInfo(
        String name,
        Backend backend,
        SourceHandle handle,
        IntrospectedSource introspected,
        SequencedMap<QualifiedName, TableInfo> tables) {
    public SourceInfo {
        tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    }

    public Optional<TableInfo> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }
}
