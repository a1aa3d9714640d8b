package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.AllowlistEntry;
import dev.postern.metadata.AllowlistScope;
import dev.postern.metadata.CollectionQuery;
import dev.postern.metadata.CronRetryConf;
import dev.postern.metadata.CronTriggerMetadata;
import dev.postern.metadata.InheritedRoleMetadata;
import dev.postern.metadata.QueryCollectionMetadata;
import dev.postern.metadata.RestEndpointMetadata;
import java.util.List;

/** Writes what surrounds stored operations: query collections, the allow list, REST endpoints; roles and the clock. */
public final class OperationWriter {
    private OperationWriter() {}

    /** A query collection. */
    public static ObjectNode queryCollection(QueryCollectionMetadata collection) {
        return Fields.object()
                .put("name", collection.name())
                .put(
                        "definition",
                        Fields.object()
                                .wholeList("queries", collection.queries(), OperationWriter::query)
                                .done())
                .put("comment", collection.comment())
                .done();
    }

    private static ObjectNode query(CollectionQuery query) {
        return Fields.object()
                .put("name", query.name())
                .put("query", query.query())
                .done();
    }

    /** An entry of the allow list. */
    public static ObjectNode allowlistEntry(AllowlistEntry entry) {
        return Fields.object()
                .put("collection", entry.collection())
                .put("scope", scope(entry.scope()))
                .done();
    }

    private static ObjectNode scope(AllowlistScope scope) {
        return switch (scope) {
            case AllowlistScope.Global() -> Fields.object().put("global", true).done();
            case AllowlistScope.Roles(List<String> roles) ->
                Fields.object()
                        .put("global", false)
                        .wholeList("roles", roles, TextNode::valueOf)
                        .done();
        };
    }

    /** A REST endpoint. */
    public static ObjectNode restEndpoint(RestEndpointMetadata endpoint) {
        ObjectNode query = Fields.object()
                .put("collection_name", endpoint.collectionName())
                .put("query_name", endpoint.queryName())
                .done();
        return Fields.object()
                .put("name", endpoint.name())
                .put("url", endpoint.url())
                .put("methods", Fields.choices(endpoint.methods()))
                .put("definition", Fields.object().put("query", query).done())
                .put("comment", endpoint.comment())
                .done();
    }

    /** A cron trigger. */
    public static ObjectNode cronTrigger(CronTriggerMetadata trigger) {
        return Fields.object()
                .put("name", trigger.name())
                .put("webhook", trigger.webhook())
                .put("schedule", trigger.schedule())
                .put("include_in_metadata", trigger.includeInMetadata())
                .put("payload", trigger.payload())
                .putUnless(CronRetryConf.DEFAULT, "retry_conf", trigger.retryConf(), OperationWriter::retryConf)
                .list("headers", trigger.headers(), WebhookWriter::header)
                .put("comment", trigger.comment())
                .put("request_transform", trigger.requestTransform(), TransformWriter::request)
                .put("response_transform", trigger.responseTransform(), TransformWriter::response)
                .done();
    }

    private static ObjectNode retryConf(CronRetryConf conf) {
        return Fields.object()
                .put("num_retries", conf.numRetries())
                .put("retry_interval_seconds", conf.retryIntervalSeconds())
                .put("timeout_seconds", conf.timeoutSeconds())
                .put("tolerance_seconds", conf.toleranceSeconds())
                .done();
    }

    /** An inherited role. */
    public static ObjectNode inheritedRole(InheritedRoleMetadata role) {
        return Fields.object()
                .put("role_name", role.roleName())
                .wholeList("role_set", role.roleSet(), TextNode::valueOf)
                .done();
    }
}
