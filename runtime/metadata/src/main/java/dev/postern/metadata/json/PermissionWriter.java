package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.Columns;
import dev.postern.metadata.DeletePermission;
import dev.postern.metadata.DeletePermissionMetadata;
import dev.postern.metadata.InsertPermission;
import dev.postern.metadata.InsertPermissionMetadata;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.SelectPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.UpdatePermission;
import dev.postern.metadata.UpdatePermissionMetadata;
import dev.postern.metadata.ValidateInput;
import java.util.List;
import java.util.function.Function;

/** Writes permissions on tables. */
public final class PermissionWriter {
    private PermissionWriter() {}

    /** {@code role}, {@code permission} and {@code comment}. */
    public static ObjectNode permission(PermissionMetadata permission) {
        return Fields.object()
                .put("role", permission.role())
                .put("permission", body(permission))
                .put("comment", permission.comment())
                .done();
    }

    /** What is permitted, without the role. */
    public static ObjectNode body(PermissionMetadata permission) {
        return switch (permission) {
            case InsertPermissionMetadata insert -> insert(insert.permission());
            case SelectPermissionMetadata select -> select(select.permission());
            case UpdatePermissionMetadata update -> update(update.permission());
            case DeletePermissionMetadata delete -> delete(delete.permission());
        };
    }

    static JsonNode columns(Columns columns) {
        return switch (columns) {
            case Columns.All() -> TextNode.valueOf("*");
            case Columns.Listed(List<String> names) -> Fields.strings(names);
        };
    }

    private static ObjectNode insert(InsertPermission permission) {
        return Fields.object()
                .put("check", permission.check())
                .map("set", permission.set(), Function.identity())
                .put("columns", columns(permission.columns()))
                .putUnless(false, "backend_only", permission.backendOnly())
                .put("validate_input", permission.validateInput(), PermissionWriter::validateInput)
                .done();
    }

    private static ObjectNode select(SelectPermission permission) {
        return Fields.object()
                .put("columns", columns(permission.columns()))
                .strings("computed_fields", permission.computedFields())
                .put("filter", permission.filter())
                .put("limit", permission.limit())
                .putUnless(false, "allow_aggregations", permission.allowAggregations())
                .put("query_root_fields", permission.queryRootFields(), Fields::choices)
                .put("subscription_root_fields", permission.subscriptionRootFields(), Fields::choices)
                .done();
    }

    private static ObjectNode update(UpdatePermission permission) {
        return Fields.object()
                .put("columns", columns(permission.columns()))
                .put("filter", permission.filter())
                .putOrNull("check", permission.check())
                .map("set", permission.set(), Function.identity())
                .putUnless(false, "backend_only", permission.backendOnly())
                .put("validate_input", permission.validateInput(), PermissionWriter::validateInput)
                .done();
    }

    private static ObjectNode delete(DeletePermission permission) {
        return Fields.object()
                .put("filter", permission.filter())
                .putUnless(false, "backend_only", permission.backendOnly())
                .put("validate_input", permission.validateInput(), PermissionWriter::validateInput)
                .done();
    }

    private static ObjectNode validateInput(ValidateInput validation) {
        return Fields.object()
                .put("type", "http")
                .put(
                        "definition",
                        Fields.object()
                                .put("url", validation.url())
                                .list("headers", validation.headers(), WebhookWriter::header)
                                .putUnless(ValidateInput.DEFAULT_TIMEOUT, "timeout", validation.timeout())
                                .putUnless(false, "forward_client_headers", validation.forwardClientHeaders())
                                .done())
                .done();
    }
}
