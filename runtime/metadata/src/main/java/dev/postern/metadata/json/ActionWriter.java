package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.ActionArgument;
import dev.postern.metadata.ActionDefinition;
import dev.postern.metadata.ActionMetadata;
import dev.postern.metadata.ActionPermission;
import dev.postern.metadata.ActionType;
import dev.postern.metadata.CustomEnum;
import dev.postern.metadata.CustomEnumValue;
import dev.postern.metadata.CustomInputField;
import dev.postern.metadata.CustomInputObject;
import dev.postern.metadata.CustomObject;
import dev.postern.metadata.CustomObjectField;
import dev.postern.metadata.CustomScalar;
import dev.postern.metadata.CustomTypesMetadata;
import dev.postern.metadata.TypeRelationship;

/** Writes actions and the types they speak. */
public final class ActionWriter {
    private ActionWriter() {}

    /** An action. */
    public static ObjectNode action(ActionMetadata action) {
        return Fields.object()
                .put("name", action.name())
                .put("definition", definition(action.definition()))
                .put("comment", action.comment())
                .list("permissions", action.permissions(), ActionWriter::permission)
                .done();
    }

    private static ObjectNode permission(ActionPermission permission) {
        return Fields.object()
                .put("role", permission.role())
                .put("comment", permission.comment())
                .done();
    }

    /** The field of an action and its webhook. */
    public static ObjectNode definition(ActionDefinition definition) {
        Fields fields = Fields.object()
                .put("handler", definition.handler())
                .put("output_type", definition.outputType())
                .list("headers", definition.headers(), WebhookWriter::header)
                .putUnless(false, "forward_client_headers", definition.forwardClientHeaders())
                .strings("ignored_client_headers", definition.ignoredClientHeaders())
                .put("request_transform", definition.requestTransform(), TransformWriter::request)
                .put("response_transform", definition.responseTransform(), TransformWriter::response)
                .list("arguments", definition.arguments(), ActionWriter::argument)
                .put("type", definition.type());
        if (definition.type() == ActionType.MUTATION) {
            fields.put("kind", definition.kind());
        }
        return fields.putUnless(ActionDefinition.DEFAULT_TIMEOUT, "timeout", definition.timeout())
                .done();
    }

    private static ObjectNode argument(ActionArgument argument) {
        return Fields.object()
                .put("name", argument.name())
                .put("type", argument.type())
                .put("description", argument.description())
                .done();
    }

    /** All custom types. */
    public static ObjectNode customTypes(CustomTypesMetadata types) {
        return Fields.object()
                .list("input_objects", types.inputObjects(), ActionWriter::inputObject)
                .list("objects", types.objects(), ActionWriter::object)
                .list("scalars", types.scalars(), ActionWriter::scalar)
                .list("enums", types.enums(), ActionWriter::enumType)
                .done();
    }

    private static ObjectNode inputObject(CustomInputObject type) {
        return Fields.object()
                .put("name", type.name())
                .put("description", type.description())
                .wholeList("fields", type.fields(), ActionWriter::inputField)
                .done();
    }

    private static ObjectNode inputField(CustomInputField field) {
        return Fields.object()
                .put("name", field.name())
                .put("type", field.type())
                .put("description", field.description())
                .done();
    }

    private static ObjectNode object(CustomObject type) {
        return Fields.object()
                .put("name", type.name())
                .put("description", type.description())
                .wholeList("fields", type.fields(), ActionWriter::objectField)
                .list("relationships", type.relationships(), ActionWriter::relationship)
                .done();
    }

    private static ObjectNode objectField(CustomObjectField field) {
        return Fields.object()
                .put("name", field.name())
                .put("type", field.type())
                .put("arguments", field.arguments())
                .put("description", field.description())
                .done();
    }

    private static ObjectNode relationship(TypeRelationship relationship) {
        return Fields.object()
                .put("name", relationship.name())
                .put("type", relationship.type())
                .put("source", relationship.source())
                .put("remote_table", NameWriter.qualified(relationship.remoteTable()))
                .wholeMap("field_mapping", relationship.fieldMapping(), TextNode::valueOf)
                .done();
    }

    private static ObjectNode scalar(CustomScalar type) {
        return Fields.object()
                .put("name", type.name())
                .put("description", type.description())
                .done();
    }

    private static ObjectNode enumType(CustomEnum type) {
        return Fields.object()
                .put("name", type.name())
                .put("description", type.description())
                .wholeList("values", type.values(), ActionWriter::enumValue)
                .done();
    }

    private static ObjectNode enumValue(CustomEnumValue value) {
        Fields fields = Fields.object().put("value", value.value()).put("description", value.description());
        Boolean deprecated = value.deprecated();
        return deprecated == null
                ? fields.done()
                : fields.put("is_deprecated", deprecated.booleanValue()).done();
    }
}
