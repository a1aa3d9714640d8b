package dev.postern.engine.schemacache;

import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.session.Role;
import dev.postern.metadata.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A tracked table, with what of its metadata is consistent.
 *
 * @param graphqlName the base of every name generated for it
 * @param columns by database name, in the table's order
 * @param primaryKey database names of its columns, empty without one
 * @param rootFields names and comments of its root fields
 * @param selectPermissions by role, {@code admin} not among them
 * @param description shown on the object type
 */
public record TableInfo(
        QualifiedName name,
        String graphqlName,
        SequencedMap<String, ColumnInfo> columns,
        List<String> primaryKey,
        SequencedMap<String, RelationshipInfo> relationships,
        Map<Role, SelectPermission> selectPermissions,
        RootFieldNames rootFields,
        Optional<String> description) {

    public TableInfo {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        primaryKey = List.copyOf(primaryKey);
        relationships = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(relationships));
        selectPermissions = Map.copyOf(selectPermissions);
    }

    public TableInfo withRelationships(SequencedMap<String, RelationshipInfo> relationships) {
        return new TableInfo(
                name, graphqlName, columns, primaryKey, relationships, selectPermissions, rootFields, description);
    }

    public TableInfo withSelectPermissions(Map<Role, SelectPermission> selectPermissions) {
        return new TableInfo(
                name, graphqlName, columns, primaryKey, relationships, selectPermissions, rootFields, description);
    }

    /** What the role may read, if anything. */
    public Optional<SelectPermission> selectPermission(Role role) {
        if (role.isAdmin()) {
            return Optional.of(SelectPermission.everything(name, columns.keySet()));
        }
        return Optional.ofNullable(selectPermissions.get(role));
    }

    /** Every role that some permission of this table names. */
    public List<Role> roles() {
        return selectPermissions.keySet().stream().collect(Collectors.toList());
    }
}
