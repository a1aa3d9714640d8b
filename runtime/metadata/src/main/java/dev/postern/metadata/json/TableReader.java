package dev.postern.metadata.json;

import dev.postern.metadata.ApolloFederation;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.ColumnConfig;
import dev.postern.metadata.ComputedFieldDefinition;
import dev.postern.metadata.ComputedFieldMetadata;
import dev.postern.metadata.CustomRootField;
import dev.postern.metadata.DeletePermissionMetadata;
import dev.postern.metadata.EventTriggerMetadata;
import dev.postern.metadata.InsertPermissionMetadata;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.RemoteRelationshipMetadata;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SourceKind;
import dev.postern.metadata.TableConfiguration;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.TableRootField;
import dev.postern.metadata.UpdatePermissionMetadata;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables. */
public final class TableReader {
    private TableReader() {}

    /** A table in a source of that kind, as the document has it. */
    public static TableMetadata table(ObjectCursor o, String kind) {
        return new TableMetadata(
                NameReader.name(o.required("table"), kind),
                o.flag("is_enum"),
                o.optional("configuration", c -> c.object(TableReader::configuration), TableConfiguration.NONE),
                o.objects(
                        "object_relationships",
                        r -> RelationshipReader.object(r, kind),
                        ObjectRelationshipMetadata::name,
                        "object relationships"),
                o.objects(
                        "array_relationships",
                        r -> RelationshipReader.array(r, kind),
                        ArrayRelationshipMetadata::name,
                        "array relationships"),
                o.objects(
                        "computed_fields", f -> computedField(f, kind), ComputedFieldMetadata::name, "computed fields"),
                o.objects(
                        "remote_relationships",
                        RemoteRelationshipReader::relationship,
                        RemoteRelationshipMetadata::name,
                        "remote relationships"),
                o.objects(
                        "insert_permissions",
                        PermissionReader::insert,
                        InsertPermissionMetadata::role,
                        "insert permissions"),
                o.objects(
                        "select_permissions",
                        PermissionReader::select,
                        SelectPermissionMetadata::role,
                        "select permissions"),
                o.objects(
                        "update_permissions",
                        PermissionReader::update,
                        UpdatePermissionMetadata::role,
                        "update permissions"),
                o.objects(
                        "delete_permissions",
                        PermissionReader::delete,
                        DeletePermissionMetadata::role,
                        "delete permissions"),
                o.objects(
                        "event_triggers",
                        t -> EventTriggerReader.eventTrigger(t, kind),
                        EventTriggerMetadata::name,
                        "event triggers"),
                apolloFederation(o),
                o.optional("logical_model", JsonCursor::json));
    }

    /** {@code apollo_federation_config}, null where it is absent. */
    public static @Nullable ApolloFederation apolloFederation(ObjectCursor o) {
        return o.optional(
                "apollo_federation_config",
                cursor -> cursor.object(f -> {
                    JsonCursor enable = f.required("enable");
                    if (!enable.string().equals("v1")) {
                        throw enable.error("unexpected value \"" + enable.string() + "\", expected one of: v1");
                    }
                    return new ApolloFederation(enable.string());
                }));
    }

    /** {@code custom_name}, {@code custom_root_fields}, {@code column_config} and {@code comment}. */
    public static TableConfiguration configuration(ObjectCursor o) {
        return new TableConfiguration(
                o.optionalString("custom_name"), rootFields(o), columnConfig(o), o.optionalString("comment"));
    }

    private static Map<TableRootField, CustomRootField> rootFields(ObjectCursor o) {
        return o.optional("custom_root_fields", cursor -> cursor.object(TableReader::customRootFields), Map.of());
    }

    /** The root fields of a table by their usual names, each a string or {@code {"name": …, "comment": …}}. */
    public static Map<TableRootField, CustomRootField> customRootFields(ObjectCursor o) {
        Map<TableRootField, CustomRootField> fields = new LinkedHashMap<>();
        for (TableRootField field : TableRootField.values()) {
            CustomRootField custom = o.optional(field.spelling(), TableReader::customRootField);
            if (custom != null && !custom.equals(CustomRootField.USUAL)) {
                fields.put(field, custom);
            }
        }
        rejectDuplicates(o, fields);
        return fields;
    }

    private static void rejectDuplicates(ObjectCursor o, Map<TableRootField, CustomRootField> fields) {
        Set<String> seen = new HashSet<>();
        Set<String> duplicated = new LinkedHashSet<>();
        for (CustomRootField field : fields.values()) {
            if (field.name() != null && !seen.add(field.name())) {
                duplicated.add(field.name());
            }
        }
        if (!duplicated.isEmpty()) {
            throw o.error("the following custom root field names are duplicated: " + String.join(", ", duplicated));
        }
    }

    private static CustomRootField customRootField(JsonCursor cursor) {
        return cursor.json().isTextual()
                ? new CustomRootField(cursor.string(), null)
                : cursor.object(o -> new CustomRootField(o.optionalString("name"), o.optionalString("comment")));
    }

    /** The older {@code custom_column_names} fill in names that {@code column_config} does not give. */
    private static Map<String, ColumnConfig> columnConfig(ObjectCursor o) {
        Map<String, ColumnConfig> columns = new LinkedHashMap<>(o.map("column_config", TableReader::columnConfigOf));
        o.map("custom_column_names", JsonCursor::string)
                .forEach((column, name) -> columns.merge(
                        column,
                        new ColumnConfig(name, null),
                        (given, legacy) ->
                                given.customName() == null ? new ColumnConfig(name, given.comment()) : given));
        columns.values().removeIf(ColumnConfig.USUAL::equals);
        return columns;
    }

    private static ColumnConfig columnConfigOf(JsonCursor cursor) {
        return cursor.object(o -> new ColumnConfig(o.optionalString("custom_name"), o.optionalString("comment")));
    }

    /** {@code name}, {@code definition}, {@code comment} of a computed field in a source of that kind. */
    public static ComputedFieldMetadata computedField(ObjectCursor o, String kind) {
        return new ComputedFieldMetadata(
                o.name("name"), computedFieldDefinition(o.required("definition"), kind), o.optionalString("comment"));
    }

    private static ComputedFieldDefinition computedFieldDefinition(JsonCursor cursor, String kind) {
        if (!SourceKind.isPostgresFamily(kind)) {
            return new ComputedFieldDefinition.Foreign(cursor.json());
        }
        return cursor.object(o -> new ComputedFieldDefinition.Function(
                NameReader.qualified(o.required("function")),
                o.optionalString("table_argument"),
                o.optionalString("session_argument")));
    }
}
