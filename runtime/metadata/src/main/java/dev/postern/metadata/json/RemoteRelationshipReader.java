package dev.postern.metadata.json;

import dev.postern.metadata.RelationshipType;
import dev.postern.metadata.RemoteFieldCall;
import dev.postern.metadata.RemoteRelationshipDefinition;
import dev.postern.metadata.RemoteRelationshipMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static dev.postern.metadata.RemoteRelationshipDefinition.ToRemoteSchema;
import static dev.postern.metadata.RemoteRelationshipDefinition.ToSource;

/** Reads relationships that leave their source. */
public final class RemoteRelationshipReader {
    private RemoteRelationshipReader() {}

    /** {@code name} and {@code definition}. */
    public static RemoteRelationshipMetadata relationship(ObjectCursor o) {
        return new RemoteRelationshipMetadata(
                o.name("name"), o.required("definition").object(RemoteRelationshipReader::definition));
    }

    /** {@code to_source}, {@code to_remote_schema}, or the older form without a wrapper. */
    public static RemoteRelationshipDefinition definition(ObjectCursor o) {
        JsonCursor toSource = o.optional("to_source");
        JsonCursor toRemoteSchema = o.optional("to_remote_schema");
        boolean legacy = toSource == null && toRemoteSchema == null && o.has("remote_schema");
        if (!legacy && (toSource == null) == (toRemoteSchema == null)) {
            throw o.error("expected exactly one of to_source and to_remote_schema");
        }
        if (toSource != null) {
            return toSource.object(RemoteRelationshipReader::toSource);
        }
        return toRemoteSchema == null
                ? toRemoteSchema(o, "hasura_fields", true)
                : toRemoteSchema.object(inner -> toRemoteSchema(inner, "lhs_fields", false));
    }

    private static ToSource toSource(ObjectCursor o) {
        return new ToSource(
                o.name("source"),
                NameReader.foreign(o.required("table")),
                o.required("relationship_type").choice(RelationshipType.class),
                o.required("field_mapping").map(JsonCursor::string));
    }

    private static ToRemoteSchema toRemoteSchema(ObjectCursor o, String fieldsKey, boolean legacy) {
        return new ToRemoteSchema(
                o.name("remote_schema"),
                o.required(fieldsKey).list(JsonCursor::string),
                path(o.required("remote_field")),
                legacy);
    }

    /** {@code {"a": {"arguments": {…}, "field": {"b": …}}}} is the path a, b. */
    private static List<RemoteFieldCall> path(JsonCursor fields) {
        Map<String, JsonCursor> calls = fields.map(call -> call);
        if (calls.size() != 1) {
            throw fields.error(calls.isEmpty() ? "expected a field" : "Only one field allowed, multiple found.");
        }
        var call = calls.entrySet().iterator().next();
        return call.getValue().object(o -> {
            List<RemoteFieldCall> path = new ArrayList<>();
            path.add(new RemoteFieldCall(call.getKey(), o.required("arguments").map(JsonCursor::json)));
            path.addAll(o.optional("field", RemoteRelationshipReader::path, List.of()));
            return path;
        });
    }
}
