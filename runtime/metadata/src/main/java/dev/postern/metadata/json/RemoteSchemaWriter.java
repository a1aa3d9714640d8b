package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.RemoteFieldNames;
import dev.postern.metadata.RemoteSchemaCustomization;
import dev.postern.metadata.RemoteSchemaDefinition;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.RemoteSchemaPermission;
import dev.postern.metadata.RemoteTypeNames;
import dev.postern.metadata.RemoteTypeRelationships;

/** Writes remote schemas. */
public final class RemoteSchemaWriter {
    private RemoteSchemaWriter() {}

    /** A remote schema. */
    public static ObjectNode remoteSchema(RemoteSchemaMetadata schema) {
        return Fields.object()
                .put("name", schema.name())
                .put("definition", definition(schema.definition()))
                .put("comment", schema.comment())
                .list("permissions", schema.permissions(), RemoteSchemaWriter::permission)
                .list("remote_relationships", schema.remoteRelationships(), RemoteSchemaWriter::typeRelationships)
                .done();
    }

    /** Where a remote schema is and how it is called. */
    public static ObjectNode definition(RemoteSchemaDefinition definition) {
        return WebhookWriter.oneOf(Fields.object(), "url", "url_from_env", definition.url())
                .list("headers", definition.headers(), WebhookWriter::header)
                .putUnless(false, "forward_client_headers", definition.forwardClientHeaders())
                .put("timeout_seconds", definition.timeoutSeconds())
                .put("customization", definition.customization(), RemoteSchemaWriter::customization)
                .done();
    }

    private static ObjectNode customization(RemoteSchemaCustomization customization) {
        return Fields.object()
                .put("root_fields_namespace", customization.rootFieldsNamespace())
                .put("type_names", customization.typeNames(), RemoteSchemaWriter::typeNames)
                .put(
                        "field_names",
                        customization.fieldNames(),
                        names -> Fields.array(names.stream()
                                .map(RemoteSchemaWriter::fieldNames)
                                .toList()))
                .done();
    }

    private static ObjectNode typeNames(RemoteTypeNames names) {
        return Fields.object()
                .put("prefix", names.prefix())
                .put("suffix", names.suffix())
                .map("mapping", names.mapping(), TextNode::valueOf)
                .done();
    }

    private static ObjectNode fieldNames(RemoteFieldNames names) {
        return Fields.object()
                .put("parent_type", names.parentType())
                .put("prefix", names.prefix())
                .put("suffix", names.suffix())
                .map("mapping", names.mapping(), TextNode::valueOf)
                .done();
    }

    private static ObjectNode permission(RemoteSchemaPermission permission) {
        return Fields.object()
                .put("role", permission.role())
                .put(
                        "definition",
                        Fields.object().put("schema", permission.schema()).done())
                .put("comment", permission.comment())
                .done();
    }

    private static ObjectNode typeRelationships(RemoteTypeRelationships type) {
        return Fields.object()
                .put("type_name", type.typeName())
                .wholeList("relationships", type.relationships(), RemoteRelationshipWriter::relationship)
                .done();
    }
}
