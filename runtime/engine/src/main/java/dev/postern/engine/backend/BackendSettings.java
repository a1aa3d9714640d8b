package dev.postern.engine.backend;

/**
 * What the server's configuration says to every backend.
 *
 * @param stringifyNumericTypes answer numbers that JavaScript cannot hold as strings
 */
public record BackendSettings(boolean stringifyNumericTypes) {
    public static final BackendSettings DEFAULT = new BackendSettings(false);
}
