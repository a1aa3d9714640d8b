package dev.postern.metadata.json;

import dev.postern.metadata.AllowlistEntry;
import dev.postern.metadata.AllowlistScope;
import dev.postern.metadata.CollectionQuery;
import dev.postern.metadata.CronRetryConf;
import dev.postern.metadata.CronTriggerMetadata;
import dev.postern.metadata.InheritedRoleMetadata;
import dev.postern.metadata.QueryCollectionMetadata;
import dev.postern.metadata.RestEndpointMetadata;
import dev.postern.metadata.RestMethod;

/** Reads what surrounds stored operations: query collections, the allow list, REST endpoints; roles and the clock. */
public final class OperationReader {
    private OperationReader() {}

    /** A query collection. */
    public static QueryCollectionMetadata queryCollection(ObjectCursor o) {
        return new QueryCollectionMetadata(
                o.name("name"),
                o.required("definition")
                        .object(d -> d.objects("queries", OperationReader::query, CollectionQuery::name, "queries")),
                o.optionalString("comment"));
    }

    private static CollectionQuery query(ObjectCursor o) {
        return new CollectionQuery(o.name("name"), o.string("query"));
    }

    /** An entry of the allow list. */
    public static AllowlistEntry allowlistEntry(ObjectCursor o) {
        return new AllowlistEntry(
                o.name("collection"),
                o.optional("scope", c -> c.object(OperationReader::scope), new AllowlistScope.Global()));
    }

    /** {@code {"global": true}} or {@code {"global": false, "roles": […]}}. */
    public static AllowlistScope scope(ObjectCursor o) {
        if (o.required("global").bool()) {
            return new AllowlistScope.Global();
        }
        JsonCursor roles = o.required("roles");
        AllowlistScope.Roles scope = new AllowlistScope.Roles(roles.list(JsonCursor::string));
        if (scope.roles().isEmpty()) {
            throw roles.error("expected at least one role");
        }
        return scope;
    }

    /** A REST endpoint. */
    public static RestEndpointMetadata restEndpoint(ObjectCursor o) {
        return o.required("definition")
                .object(d -> d.required("query")
                        .object(query -> new RestEndpointMetadata(
                                o.name("name"),
                                o.string("url"),
                                o.required("methods").list(method -> method.choice(RestMethod.class)),
                                query.string("collection_name"),
                                query.string("query_name"),
                                o.optionalString("comment"))));
    }

    /** A cron trigger. */
    public static CronTriggerMetadata cronTrigger(ObjectCursor o) {
        return new CronTriggerMetadata(
                o.name("name"),
                o.string("webhook"),
                o.string("schedule"),
                o.optional("payload", JsonCursor::json),
                WebhookReader.headers(o, "headers"),
                o.optional("retry_conf", c -> c.object(OperationReader::retryConf), CronRetryConf.DEFAULT),
                o.required("include_in_metadata").bool(),
                o.optionalString("comment"),
                TransformReader.request(o),
                TransformReader.response(o));
    }

    /** How a scheduled call is tried again. */
    public static CronRetryConf retryConf(ObjectCursor o) {
        CronRetryConf usual = CronRetryConf.DEFAULT;
        return new CronRetryConf(
                o.optional("num_retries", JsonCursor::integer, usual.numRetries()),
                o.optional("retry_interval_seconds", JsonCursor::number, usual.retryIntervalSeconds()),
                o.optional("timeout_seconds", JsonCursor::number, usual.timeoutSeconds()),
                o.optional("tolerance_seconds", JsonCursor::number, usual.toleranceSeconds()));
    }

    /** An inherited role. */
    public static InheritedRoleMetadata inheritedRole(ObjectCursor o) {
        return new InheritedRoleMetadata(
                o.name("role_name"), o.required("role_set").list(JsonCursor::string));
    }
}
