package dev.postern.metadata;

/**
 * When the logs of an event trigger are cleaned.
 *
 * @param schedule a cron expression
 * @param clearOlderThan hours
 * @param timeout of the SQL, seconds
 */
public record CleanupConfig(
        String schedule, int batchSize, int clearOlderThan, int timeout, boolean cleanInvocationLogs, boolean paused) {
    /** Events deleted at once, where the document does not say. */
    public static final int DEFAULT_BATCH_SIZE = 10000;

    /** Seconds, where the document does not say. */
    public static final int DEFAULT_TIMEOUT = 60;

    /** This, with paused replaced. */
    public CleanupConfig withPaused(boolean paused) {
        return new CleanupConfig(schedule, batchSize, clearOlderThan, timeout, cleanInvocationLogs, paused);
    }
}
