package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.CleanupConfig;
import dev.postern.metadata.EventOperation;
import dev.postern.metadata.EventRetryConf;
import dev.postern.metadata.EventTriggerDefinition;
import dev.postern.metadata.EventTriggerMetadata;
import dev.postern.metadata.SourceKind;

/** Writes event triggers. */
public final class EventTriggerWriter {
    private EventTriggerWriter() {}

    /** An event trigger in a source of that kind, as the document has it. */
    public static ObjectNode eventTrigger(EventTriggerMetadata trigger, String kind) {
        Fields fields = Fields.object()
                .put("name", trigger.name())
                .put("definition", definition(trigger.definition()))
                .put("retry_conf", retryConf(trigger.retryConf()));
        return WebhookWriter.oneOf(fields, "webhook", "webhook_from_env", trigger.webhook())
                .list("headers", trigger.headers(), WebhookWriter::header)
                .put("request_transform", trigger.requestTransform(), TransformWriter::request)
                .put("response_transform", trigger.responseTransform(), TransformWriter::response)
                .put("cleanup_config", trigger.cleanupConfig(), EventTriggerWriter::cleanupConfig)
                .putUnless(
                        SourceKind.triggersOnReplication(kind),
                        "trigger_on_replication",
                        trigger.triggerOnReplication())
                .done();
    }

    private static ObjectNode definition(EventTriggerDefinition definition) {
        return Fields.object()
                .put("enable_manual", definition.enableManual())
                .put("insert", definition.insert(), EventTriggerWriter::operation)
                .put("update", definition.update(), EventTriggerWriter::operation)
                .put("delete", definition.delete(), EventTriggerWriter::operation)
                .done();
    }

    private static ObjectNode operation(EventOperation operation) {
        return Fields.object()
                .put("columns", PermissionWriter.columns(operation.columns()))
                .put("payload", operation.payload(), PermissionWriter::columns)
                .done();
    }

    private static ObjectNode retryConf(EventRetryConf conf) {
        return Fields.object()
                .put("interval_sec", conf.intervalSec())
                .put("num_retries", conf.numRetries())
                .put("timeout_sec", conf.timeoutSec())
                .done();
    }

    private static ObjectNode cleanupConfig(CleanupConfig config) {
        return Fields.object()
                .put("schedule", config.schedule())
                .put("batch_size", config.batchSize())
                .put("clear_older_than", config.clearOlderThan())
                .put("timeout", config.timeout())
                .put("clean_invocation_logs", config.cleanInvocationLogs())
                .put("paused", config.paused())
                .done();
    }
}
