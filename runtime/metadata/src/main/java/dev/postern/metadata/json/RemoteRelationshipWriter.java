package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.RemoteFieldCall;
import dev.postern.metadata.RemoteRelationshipDefinition;
import dev.postern.metadata.RemoteRelationshipDefinition.ToRemoteSchema;
import dev.postern.metadata.RemoteRelationshipDefinition.ToSource;
import dev.postern.metadata.RemoteRelationshipMetadata;
import java.util.List;
import java.util.function.Function;

/** Writes relationships that leave their source. */
public final class RemoteRelationshipWriter {
    private RemoteRelationshipWriter() {}

    /** {@code name} and {@code definition}. */
    public static ObjectNode relationship(RemoteRelationshipMetadata relationship) {
        return Fields.object()
                .put("name", relationship.name())
                .put("definition", definition(relationship.definition()))
                .done();
    }

    /** Where it leads. */
    public static ObjectNode definition(RemoteRelationshipDefinition definition) {
        return switch (definition) {
            case ToSource toSource ->
                Fields.object().put("to_source", toSource(toSource)).done();
            case ToRemoteSchema schema when schema.legacy() -> toRemoteSchema(schema, "hasura_fields");
            case ToRemoteSchema schema ->
                Fields.object()
                        .put("to_remote_schema", toRemoteSchema(schema, "lhs_fields"))
                        .done();
        };
    }

    private static ObjectNode toSource(ToSource toSource) {
        return Fields.object()
                .wholeMap("field_mapping", toSource.fieldMapping(), TextNode::valueOf)
                .put("relationship_type", toSource.type())
                .put("source", toSource.source())
                .put("table", NameWriter.name(toSource.table()))
                .done();
    }

    private static ObjectNode toRemoteSchema(ToRemoteSchema schema, String fieldsKey) {
        return Fields.object()
                .wholeList(fieldsKey, schema.lhsFields(), TextNode::valueOf)
                .put("remote_field", path(schema.remoteField()))
                .put("remote_schema", schema.remoteSchema())
                .done();
    }

    private static ObjectNode path(List<RemoteFieldCall> path) {
        RemoteFieldCall call = path.getFirst();
        List<RemoteFieldCall> rest = path.subList(1, path.size());
        Fields fields = Fields.object().wholeMap("arguments", call.arguments(), Function.identity());
        if (!rest.isEmpty()) {
            fields.put("field", path(rest));
        }
        return Fields.object().put(call.name(), fields.done()).done();
    }
}
