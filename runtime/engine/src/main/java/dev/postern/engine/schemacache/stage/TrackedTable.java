package dev.postern.engine.schemacache.stage;

import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.TableColumn;
import dev.postern.engine.ir.Column;
import dev.postern.engine.schemacache.TableInfo;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.TableRootField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tracked table between stages.
 *
 * @param rootNames the names of all root fields it could have, those of mutations too
 * @param unservedFields names of fields that its metadata rightly declares and that the engine does not act on
 */
record TrackedTable(
        TableMetadata metadata,
        IntrospectedSource.Table found,
        TableInfo info,
        Map<TableRootField, String> rootNames,
        Set<String> unservedFields) {
    TrackedTable {
        rootNames = Map.copyOf(rootNames);
        unservedFields = Set.copyOf(unservedFields);
    }

    TrackedTable withInfo(TableInfo info) {
        return new TrackedTable(metadata, found, info, rootNames, unservedFields);
    }

    TrackedTable withUnservedFields(Set<String> unservedFields) {
        return new TrackedTable(metadata, found, info, rootNames, unservedFields);
    }

    QualifiedName name() {
        return info.name();
    }

    /** A column of the database's table, also one that GraphQL cannot name. */
    Optional<TableColumn> foundColumn(String name) {
        return found.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    static Column column(TableColumn column) {
        return new Column(column.name(), column.type());
    }
}
