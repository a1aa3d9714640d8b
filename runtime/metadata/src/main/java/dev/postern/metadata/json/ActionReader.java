package dev.postern.metadata.json;

import dev.postern.metadata.ActionArgument;
import dev.postern.metadata.ActionDefinition;
import dev.postern.metadata.ActionKind;
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
import dev.postern.metadata.RelationshipType;
import dev.postern.metadata.TypeRelationship;

/** Reads actions and the types they speak. */
public final class ActionReader {
    private ActionReader() {}

    /** An action. */
    public static ActionMetadata action(ObjectCursor o) {
        return new ActionMetadata(
                o.name("name"),
                o.required("definition").object(ActionReader::definition),
                o.optionalString("comment"),
                o.objects(
                        "permissions",
                        p -> new ActionPermission(p.name("role"), p.optionalString("comment")),
                        ActionPermission::role,
                        "action permissions"));
    }

    /** The field of an action and its webhook. */
    public static ActionDefinition definition(ObjectCursor o) {
        ActionType type = o.choice("type", ActionType.class, ActionType.MUTATION);
        return new ActionDefinition(
                type,
                kind(o, type),
                o.string("handler"),
                o.objects("arguments", ActionReader::argument, ActionArgument::name, "arguments"),
                o.string("output_type"),
                WebhookReader.headers(o, "headers"),
                o.flag("forward_client_headers"),
                o.strings("ignored_client_headers"),
                o.optional("timeout", JsonCursor::integer, ActionDefinition.DEFAULT_TIMEOUT),
                TransformReader.request(o),
                TransformReader.response(o));
    }

    /** Queries are synchronous; what they write as kind, often an empty string, does not count. */
    private static ActionKind kind(ObjectCursor o, ActionType type) {
        if (type == ActionType.QUERY) {
            o.optionalString("kind");
            return ActionKind.SYNCHRONOUS;
        }
        return o.choice("kind", ActionKind.class, ActionKind.SYNCHRONOUS);
    }

    private static ActionArgument argument(ObjectCursor o) {
        return new ActionArgument(o.name("name"), o.string("type"), o.optionalString("description"));
    }

    /** All custom types. */
    public static CustomTypesMetadata customTypes(ObjectCursor o) {
        return new CustomTypesMetadata(
                o.objects("input_objects", ActionReader::inputObject),
                o.objects("objects", ActionReader::object),
                o.objects("scalars", s -> new CustomScalar(s.string("name"), s.optionalString("description"))),
                o.objects("enums", ActionReader::enumType));
    }

    private static CustomInputObject inputObject(ObjectCursor o) {
        return new CustomInputObject(
                o.name("name"),
                o.optionalString("description"),
                o.required("fields").list(field -> field.object(ActionReader::inputField)));
    }

    private static CustomInputField inputField(ObjectCursor o) {
        return new CustomInputField(o.name("name"), o.string("type"), o.optionalString("description"));
    }

    private static CustomObject object(ObjectCursor o) {
        return new CustomObject(
                o.name("name"),
                o.optionalString("description"),
                o.required("fields").list(field -> field.object(ActionReader::objectField)),
                o.objects("relationships", ActionReader::relationship));
    }

    private static CustomObjectField objectField(ObjectCursor o) {
        return new CustomObjectField(
                o.name("name"),
                o.string("type"),
                o.optional("arguments", JsonCursor::json),
                o.optionalString("description"));
    }

    private static TypeRelationship relationship(ObjectCursor o) {
        return new TypeRelationship(
                o.name("name"),
                o.required("type").choice(RelationshipType.class),
                o.optional("source", JsonCursor::string, MetadataReader.DEFAULT_SOURCE),
                NameReader.qualified(o.required("remote_table")),
                o.required("field_mapping").map(JsonCursor::string));
    }

    private static CustomEnum enumType(ObjectCursor o) {
        return new CustomEnum(
                o.name("name"),
                o.optionalString("description"),
                o.required("values").list(value -> value.object(ActionReader::enumValue)));
    }

    private static CustomEnumValue enumValue(ObjectCursor o) {
        return new CustomEnumValue(
                o.string("value"), o.optionalString("description"), o.optional("is_deprecated", JsonCursor::bool));
    }
}
