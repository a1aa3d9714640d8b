package dev.postern.metadata.json;

import dev.postern.metadata.RemoteFieldNames;
import dev.postern.metadata.RemoteRelationshipMetadata;
import dev.postern.metadata.RemoteSchemaCustomization;
import dev.postern.metadata.RemoteSchemaDefinition;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.RemoteSchemaPermission;
import dev.postern.metadata.RemoteTypeNames;
import dev.postern.metadata.RemoteTypeRelationships;

/** Reads remote schemas. */
public final class RemoteSchemaReader {
    private RemoteSchemaReader() {}

    /** A remote schema. */
    public static RemoteSchemaMetadata remoteSchema(ObjectCursor o) {
        return new RemoteSchemaMetadata(
                o.name("name"),
                o.required("definition").object(RemoteSchemaReader::definition),
                o.optionalString("comment"),
                o.objects(
                        "permissions",
                        RemoteSchemaReader::permission,
                        RemoteSchemaPermission::role,
                        "remote schema permissions"),
                o.objects(
                        "remote_relationships",
                        RemoteSchemaReader::typeRelationships,
                        RemoteTypeRelationships::typeName,
                        "remote schema relationships"));
    }

    /** Where a remote schema is and how it is called. */
    public static RemoteSchemaDefinition definition(ObjectCursor o) {
        return new RemoteSchemaDefinition(
                WebhookReader.oneOf(o, "url", "url_from_env"),
                WebhookReader.headers(o, "headers"),
                o.flag("forward_client_headers"),
                o.optional("timeout_seconds", JsonCursor::integer),
                o.optional("customization", c -> c.object(RemoteSchemaReader::customization)));
    }

    /** {@code role}, {@code definition} and {@code comment}. */
    public static RemoteSchemaPermission permission(ObjectCursor o) {
        return new RemoteSchemaPermission(
                o.name("role"), o.required("definition").object(d -> d.string("schema")), o.optionalString("comment"));
    }

    private static RemoteSchemaCustomization customization(ObjectCursor o) {
        return new RemoteSchemaCustomization(
                o.optionalString("root_fields_namespace"),
                o.optional("type_names", c -> c.object(RemoteSchemaReader::typeNames)),
                o.optional("field_names", c -> c.list(names -> names.object(RemoteSchemaReader::fieldNames))));
    }

    private static RemoteTypeNames typeNames(ObjectCursor o) {
        return new RemoteTypeNames(
                o.optionalString("prefix"), o.optionalString("suffix"), o.map("mapping", JsonCursor::string));
    }

    private static RemoteFieldNames fieldNames(ObjectCursor o) {
        return new RemoteFieldNames(
                o.string("parent_type"),
                o.optionalString("prefix"),
                o.optionalString("suffix"),
                o.map("mapping", JsonCursor::string));
    }

    private static RemoteTypeRelationships typeRelationships(ObjectCursor o) {
        return new RemoteTypeRelationships(
                o.name("type_name"),
                o.objects(
                        "relationships",
                        RemoteRelationshipReader::relationship,
                        RemoteRelationshipMetadata::name,
                        "remote relationships"));
    }
}
