package dev.postern.engine.schemasync;

/** Whether requests can be answered. */
public sealed interface Readiness {
    record Ready(long resourceVersion) implements Readiness {}

    /** @param reason for administrators; no secrets */
    record NotReady(String reason) implements Readiness {}
}
