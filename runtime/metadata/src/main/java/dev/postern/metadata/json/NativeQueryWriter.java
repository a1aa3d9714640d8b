package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.LogicalModelField;
import dev.postern.metadata.LogicalModelMetadata;
import dev.postern.metadata.LogicalModelType;
import dev.postern.metadata.NativeQueryMetadata;
import dev.postern.metadata.QueryArgument;
import dev.postern.metadata.StoredProcedureMetadata;

/** Writes native queries, stored procedures and the logical models that they return. */
public final class NativeQueryWriter {
    private NativeQueryWriter() {}

    /** A native query. */
    public static ObjectNode nativeQuery(NativeQueryMetadata query) {
        return Fields.object()
                .put("root_field_name", query.rootFieldName())
                .put("code", query.code())
                .map("arguments", query.arguments(), NativeQueryWriter::argument)
                .put("returns", query.returns())
                .put("description", query.description())
                .list("object_relationships", query.objectRelationships(), RelationshipWriter::ofNativeQuery)
                .list("array_relationships", query.arrayRelationships(), RelationshipWriter::ofNativeQuery)
                .done();
    }

    /** A stored procedure. */
    public static ObjectNode storedProcedure(StoredProcedureMetadata procedure) {
        return Fields.object()
                .put("stored_procedure", NameWriter.name(procedure.storedProcedure()))
                .put(
                        "configuration",
                        Fields.object()
                                .put("exposed_as", procedure.exposedAs())
                                .put("custom_name", procedure.customName())
                                .done())
                .map("arguments", procedure.arguments(), NativeQueryWriter::argument)
                .put("returns", procedure.returns())
                .put("description", procedure.description())
                .list("array_relationships", procedure.arrayRelationships(), RelationshipWriter::ofNativeQuery)
                .done();
    }

    /** A logical model. */
    public static ObjectNode logicalModel(LogicalModelMetadata model) {
        return Fields.object()
                .put("name", model.name())
                .wholeList("fields", model.fields(), NativeQueryWriter::field)
                .put("description", model.description())
                .list("select_permissions", model.selectPermissions(), PermissionWriter::permission)
                .done();
    }

    private static ObjectNode argument(QueryArgument argument) {
        return Fields.object()
                .put("type", argument.type())
                .put("nullable", argument.nullable())
                .put("description", argument.description())
                .done();
    }

    private static ObjectNode field(LogicalModelField field) {
        return Fields.object()
                .put("name", field.name())
                .put("type", type(field.type()))
                .put("description", field.description())
                .done();
    }

    private static ObjectNode type(LogicalModelType type) {
        Fields fields = Fields.object();
        switch (type) {
            case LogicalModelType.Scalar scalar -> fields.put("scalar", scalar.scalar());
            case LogicalModelType.Reference reference -> fields.put("logical_model", reference.logicalModel());
            case LogicalModelType.Array array -> fields.put("array", type(array.element()));
        }
        return fields.put("nullable", type.nullable()).done();
    }
}
