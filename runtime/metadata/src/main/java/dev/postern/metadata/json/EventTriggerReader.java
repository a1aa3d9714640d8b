package dev.postern.metadata.json;

import dev.postern.metadata.CleanupConfig;
import dev.postern.metadata.EventOperation;
import dev.postern.metadata.EventRetryConf;
import dev.postern.metadata.EventTriggerDefinition;
import dev.postern.metadata.EventTriggerMetadata;
import dev.postern.metadata.SourceKind;

/** Reads event triggers. */
public final class EventTriggerReader {
    private EventTriggerReader() {}

    /** An event trigger in a source of that kind, as the document has it. */
    public static EventTriggerMetadata eventTrigger(ObjectCursor o, String kind) {
        return new EventTriggerMetadata(
                o.name("name"),
                o.required("definition").object(EventTriggerReader::operations),
                o.optional(
                        "retry_conf", cursor -> cursor.object(EventTriggerReader::retryConf), EventRetryConf.DEFAULT),
                WebhookReader.webhook(o),
                WebhookReader.headers(o, "headers"),
                TransformReader.request(o),
                TransformReader.response(o),
                o.optional("cleanup_config", cursor -> cursor.object(EventTriggerReader::cleanupConfig)),
                o.optional("trigger_on_replication", JsonCursor::bool, SourceKind.triggersOnReplication(kind)));
    }

    /** {@code insert}, {@code update}, {@code delete} and {@code enable_manual}. */
    public static EventTriggerDefinition operations(ObjectCursor o) {
        return new EventTriggerDefinition(
                o.optional("insert", cursor -> cursor.object(EventTriggerReader::operation)),
                o.optional("update", cursor -> cursor.object(EventTriggerReader::operation)),
                o.optional("delete", cursor -> cursor.object(EventTriggerReader::operation)),
                o.flag("enable_manual"));
    }

    private static EventOperation operation(ObjectCursor o) {
        return new EventOperation(
                PermissionReader.columns(o.required("columns")), o.optional("payload", PermissionReader::columns));
    }

    /** {@code num_retries}, {@code interval_sec}, {@code timeout_sec}. */
    public static EventRetryConf retryConf(ObjectCursor o) {
        return new EventRetryConf(
                o.required("num_retries").integer(),
                o.required("interval_sec").integer(),
                o.optional("timeout_sec", JsonCursor::integer));
    }

    /** {@code schedule}, {@code clear_older_than} and the rest of a cleanup. */
    public static CleanupConfig cleanupConfig(ObjectCursor o) {
        return new CleanupConfig(
                o.string("schedule"),
                o.optional("batch_size", JsonCursor::integer, CleanupConfig.DEFAULT_BATCH_SIZE),
                o.required("clear_older_than").integer(),
                o.optional("timeout", JsonCursor::integer, CleanupConfig.DEFAULT_TIMEOUT),
                o.flag("clean_invocation_logs"),
                o.flag("paused"));
    }
}
