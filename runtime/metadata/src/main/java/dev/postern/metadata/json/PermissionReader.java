package dev.postern.metadata.json;

import dev.postern.metadata.Columns;
import dev.postern.metadata.DeletePermission;
import dev.postern.metadata.DeletePermissionMetadata;
import dev.postern.metadata.InsertPermission;
import dev.postern.metadata.InsertPermissionMetadata;
import dev.postern.metadata.PermissionKind;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.QueryRootField;
import dev.postern.metadata.SelectPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SubscriptionRootField;
import dev.postern.metadata.UpdatePermission;
import dev.postern.metadata.UpdatePermissionMetadata;
import dev.postern.metadata.ValidateInput;
import org.jspecify.annotations.Nullable;

/** Reads permissions on tables: {@code role}, {@code permission}, {@code comment}. */
public final class PermissionReader {
    private PermissionReader() {}

    /** A permission of that kind. */
    public static PermissionMetadata permission(ObjectCursor o, PermissionKind kind) {
        return switch (kind) {
            case INSERT -> insert(o);
            case SELECT -> select(o);
            case UPDATE -> update(o);
            case DELETE -> delete(o);
        };
    }

    /** A permission to insert. */
    public static InsertPermissionMetadata insert(ObjectCursor o) {
        return new InsertPermissionMetadata(
                o.name("role"),
                o.required("permission").object(PermissionReader::insertPermission),
                o.optionalString("comment"));
    }

    /** A permission to read. */
    public static SelectPermissionMetadata select(ObjectCursor o) {
        return new SelectPermissionMetadata(
                o.name("role"),
                o.required("permission").object(PermissionReader::selectPermission),
                o.optionalString("comment"));
    }

    /** A permission to update. */
    public static UpdatePermissionMetadata update(ObjectCursor o) {
        return new UpdatePermissionMetadata(
                o.name("role"),
                o.required("permission").object(PermissionReader::updatePermission),
                o.optionalString("comment"));
    }

    /** A permission to delete. */
    public static DeletePermissionMetadata delete(ObjectCursor o) {
        return new DeletePermissionMetadata(
                o.name("role"),
                o.required("permission").object(PermissionReader::deletePermission),
                o.optionalString("comment"));
    }

    /** {@code "*"} or a list of names. */
    public static Columns columns(JsonCursor cursor) {
        return cursor.json().isTextual() && cursor.string().equals("*")
                ? Columns.all()
                : new Columns.Listed(cursor.list(JsonCursor::string));
    }

    private static InsertPermission insertPermission(ObjectCursor o) {
        return new InsertPermission(
                o.required("check").objectNode(),
                // absent means every column, here alone
                o.optional("columns", PermissionReader::columns, Columns.all()),
                o.map("set", JsonCursor::json),
                o.flag("backend_only"),
                validateInput(o));
    }

    private static SelectPermission selectPermission(ObjectCursor o) {
        return new SelectPermission(
                columns(o.required("columns")),
                o.required("filter").objectNode(),
                o.optional("limit", JsonCursor::integer),
                o.flag("allow_aggregations"),
                o.strings("computed_fields"),
                o.optional("query_root_fields", c -> c.list(field -> field.choice(QueryRootField.class))),
                o.optional(
                        "subscription_root_fields", c -> c.list(field -> field.choice(SubscriptionRootField.class))));
    }

    private static UpdatePermission updatePermission(ObjectCursor o) {
        return new UpdatePermission(
                columns(o.required("columns")),
                o.required("filter").objectNode(),
                o.optional("check", JsonCursor::objectNode),
                o.map("set", JsonCursor::json),
                o.flag("backend_only"),
                validateInput(o));
    }

    private static DeletePermission deletePermission(ObjectCursor o) {
        return new DeletePermission(o.required("filter").objectNode(), o.flag("backend_only"), validateInput(o));
    }

    private static @Nullable ValidateInput validateInput(ObjectCursor o) {
        return o.optional(
                "validate_input",
                cursor -> cursor.object(v -> {
                    JsonCursor type = v.required("type");
                    if (!type.string().equals("http")) {
                        throw type.error("unexpected value \"" + type.string() + "\", expected one of: http");
                    }
                    return v.required("definition").object(PermissionReader::validationWebhook);
                }));
    }

    private static ValidateInput validationWebhook(ObjectCursor o) {
        return new ValidateInput(
                o.string("url"),
                WebhookReader.headers(o, "headers"),
                o.optional("timeout", JsonCursor::integer, ValidateInput.DEFAULT_TIMEOUT),
                o.flag("forward_client_headers"));
    }
}
