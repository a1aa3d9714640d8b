package dev.postern.engine.metadataapi;

import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.SourceMetadata;
import java.util.HashSet;
import java.util.Set;

/** Tracked tables and functions that a database had a moment ago and has no more: dropping them there untracks them. */
final class GoneObjects {
    private GoneObjects() {}

    static MetadataDocument without(MetadataDocument document, SchemaCache before, SchemaCache after) {
        MetadataDocument result = document;
        for (SourceMetadata source : document.sources()) {
            SourceInfo had = before.sources().get(source.name());
            SourceInfo has = after.sources().get(source.name());
            if (had != null && has != null && had.introspected() != has.introspected()) {
                result = result.withSource(without(source, had.introspected(), has.introspected()));
            }
        }
        return result;
    }

    private static SourceMetadata without(SourceMetadata source, IntrospectedSource had, IntrospectedSource has) {
        Set<QualifiedName> tables = tables(had);
        tables.removeAll(tables(has));
        Set<QualifiedName> functions = new HashSet<>(had.functions());
        functions.removeAll(has.functions());
        return source.withTables(source.tables().stream()
                        .filter(table -> !isIn(tables, table.table()))
                        .toList())
                .withFunctions(source.functions().stream()
                        .filter(function -> !isIn(functions, function.function()))
                        .toList());
    }

    private static Set<QualifiedName> tables(IntrospectedSource source) {
        Set<QualifiedName> names = new HashSet<>();
        source.tables().forEach(table -> names.add(table.name()));
        return names;
    }

    private static boolean isIn(Set<QualifiedName> names, ObjectName name) {
        return name.qualified().filter(names::contains).isPresent();
    }
}
