package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.ColumnConfig;
import dev.postern.metadata.ComputedFieldDefinition;
import dev.postern.metadata.ComputedFieldMetadata;
import dev.postern.metadata.CustomRootField;
import dev.postern.metadata.TableConfiguration;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.TableRootField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes tables. */
public final class TableWriter {
    private TableWriter() {}

    /** A table in a source of that kind. */
    public static ObjectNode table(TableMetadata table, String kind) {
        return Fields.object()
                .put("table", NameWriter.name(table.table()))
                .putUnless(false, "is_enum", table.isEnum())
                .putUnless(TableConfiguration.NONE, "configuration", table.configuration(), TableWriter::configuration)
                .list("object_relationships", table.objectRelationships(), RelationshipWriter::object)
                .list("array_relationships", table.arrayRelationships(), RelationshipWriter::array)
                .list("computed_fields", table.computedFields(), TableWriter::computedField)
                .list("remote_relationships", table.remoteRelationships(), RemoteRelationshipWriter::relationship)
                .list("insert_permissions", table.insertPermissions(), PermissionWriter::permission)
                .list("select_permissions", table.selectPermissions(), PermissionWriter::permission)
                .list("update_permissions", table.updatePermissions(), PermissionWriter::permission)
                .list("delete_permissions", table.deletePermissions(), PermissionWriter::permission)
                .list("event_triggers", table.eventTriggers(), t -> EventTriggerWriter.eventTrigger(t, kind))
                .put(
                        "apollo_federation_config",
                        table.apolloFederation(),
                        federation -> Fields.object()
                                .put("enable", federation.enable())
                                .done())
                .put("logical_model", table.logicalModel())
                .done();
    }

    /**
     * Names and descriptions of a table and its columns. The first three keys are there also when empty: that is how
     * exports have always been.
     */
    public static ObjectNode configuration(TableConfiguration configuration) {
        Map<String, String> customNames = new LinkedHashMap<>();
        configuration.columnConfig().forEach((column, config) -> {
            if (config.customName() != null) {
                customNames.put(column, config.customName());
            }
        });
        return Fields.object()
                .wholeMap("column_config", configuration.columnConfig(), TableWriter::columnConfig)
                // written twice, as readers older than column_config expect it
                .wholeMap("custom_column_names", customNames, TextNode::valueOf)
                .put("custom_name", configuration.customName())
                .put(
                        "custom_root_fields",
                        rootFields(configuration.customRootFields()).done())
                .put("comment", configuration.comment())
                .done();
    }

    private static ObjectNode columnConfig(ColumnConfig config) {
        return Fields.object()
                .put("custom_name", config.customName())
                .put("comment", config.comment())
                .done();
    }

    private static Fields rootFields(Map<TableRootField, CustomRootField> custom) {
        Fields fields = Fields.object();
        for (TableRootField field : TableRootField.values()) {
            CustomRootField value = custom.get(field);
            if (value != null) {
                fields.put(field.spelling(), rootField(value));
            }
        }
        return fields;
    }

    private static @Nullable JsonNode rootField(CustomRootField field) {
        if (field.comment() == null) {
            return field.name() == null ? null : TextNode.valueOf(field.name());
        }
        return Fields.object()
                .put("name", field.name())
                .put("comment", field.comment())
                .done();
    }

    /** A computed field. */
    public static ObjectNode computedField(ComputedFieldMetadata field) {
        return Fields.object()
                .put("name", field.name())
                .put("definition", computedFieldDefinition(field.definition()))
                .put("comment", field.comment())
                .done();
    }

    private static JsonNode computedFieldDefinition(ComputedFieldDefinition definition) {
        return switch (definition) {
            case ComputedFieldDefinition.Foreign(JsonNode json) -> json;
            case ComputedFieldDefinition.Function function ->
                Fields.object()
                        .put("function", NameWriter.qualified(function.function()))
                        .put("table_argument", function.tableArgument())
                        .put("session_argument", function.sessionArgument())
                        .done();
        };
    }
}
