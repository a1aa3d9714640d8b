package dev.postern.metadata.json;

import dev.postern.metadata.FunctionExposure;
import dev.postern.metadata.LogicalModelField;
import dev.postern.metadata.LogicalModelMetadata;
import dev.postern.metadata.LogicalModelType;
import dev.postern.metadata.NativeQueryMetadata;
import dev.postern.metadata.NativeQueryRelationshipMetadata;
import dev.postern.metadata.QueryArgument;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.StoredProcedureMetadata;
import java.util.List;
import java.util.Map;

/** Reads native queries, stored procedures and the logical models that they return. */
public final class NativeQueryReader {
    private NativeQueryReader() {}

    /** A native query in a source of that kind. */
    public static NativeQueryMetadata nativeQuery(ObjectCursor o, String kind) {
        requireQuery(o);
        return new NativeQueryMetadata(
                o.name("root_field_name"),
                o.string("code"),
                arguments(o),
                o.string("returns"),
                o.optionalString("description"),
                relationships(o, "object_relationships", kind),
                relationships(o, "array_relationships", kind));
    }

    /** The console says what kind of root field it wants, of which there is one. */
    private static void requireQuery(ObjectCursor o) {
        JsonCursor type = o.optional("type");
        if (type != null && !type.string().equals("query")) {
            throw type.error("unexpected value \"" + type.string() + "\", expected one of: query");
        }
    }

    /** A stored procedure in a source of that kind. */
    public static StoredProcedureMetadata storedProcedure(ObjectCursor o, String kind) {
        var name = NameReader.name(o.required("stored_procedure"), kind);
        return o.required("configuration")
                .object(configuration -> new StoredProcedureMetadata(
                        name,
                        configuration.required("exposed_as").choice(FunctionExposure.class),
                        configuration.optionalString("custom_name"),
                        arguments(o),
                        o.string("returns"),
                        o.optionalString("description"),
                        relationships(o, "array_relationships", kind)));
    }

    /** A logical model. */
    public static LogicalModelMetadata logicalModel(ObjectCursor o) {
        return new LogicalModelMetadata(
                o.name("name"),
                o.required("fields").list(field -> field.object(NativeQueryReader::field)),
                o.optionalString("description"),
                o.objects(
                        "select_permissions",
                        PermissionReader::select,
                        SelectPermissionMetadata::role,
                        "select permissions"));
    }

    private static List<NativeQueryRelationshipMetadata> relationships(ObjectCursor o, String key, String kind) {
        return o.objects(
                key,
                r -> RelationshipReader.ofNativeQuery(r, kind),
                NativeQueryRelationshipMetadata::name,
                key.replace('_', ' '));
    }

    private static Map<String, QueryArgument> arguments(ObjectCursor o) {
        return o.map(
                "arguments",
                argument -> argument.object(
                        a -> new QueryArgument(a.string("type"), a.flag("nullable"), a.optionalString("description"))));
    }

    private static LogicalModelField field(ObjectCursor o) {
        JsonCursor type = o.required("type");
        // the older form has the type as a string and nullable beside it
        LogicalModelType read = type.json().isTextual()
                ? new LogicalModelType.Scalar(type.string(), o.flag("nullable"))
                : type.object(NativeQueryReader::type);
        return new LogicalModelField(o.name("name"), read, o.optionalString("description"));
    }

    private static LogicalModelType type(ObjectCursor o) {
        boolean nullable = o.flag("nullable");
        String scalar = o.optionalString("scalar");
        String model = o.optionalString("logical_model");
        JsonCursor array = o.optional("array");
        if (scalar != null && model == null && array == null) {
            return new LogicalModelType.Scalar(scalar, nullable);
        }
        if (model != null && scalar == null && array == null) {
            return new LogicalModelType.Reference(model, nullable);
        }
        if (array != null && scalar == null && model == null) {
            return new LogicalModelType.Array(array.object(NativeQueryReader::type), nullable);
        }
        throw o.error("expected exactly one of scalar, logical_model and array");
    }
}
