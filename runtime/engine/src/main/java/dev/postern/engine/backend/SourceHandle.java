package dev.postern.engine.backend;

/** An opened source: its pools and configuration, opaque outside of its backend. Closing waits for nothing. */
public interface SourceHandle extends AutoCloseable {
    String sourceName();

    @Override
    void close();
}
