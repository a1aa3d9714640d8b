package dev.postern.engine.observe;

/** Takes observations, on any thread. Returns at once and never throws. */
@FunctionalInterface
public interface Observer {
    void observe(Observation observation);
}
