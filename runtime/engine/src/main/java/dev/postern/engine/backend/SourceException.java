package dev.postern.engine.backend;

/** A source that cannot be used: its configuration does not resolve or its database does not answer. No secrets in the message. */
public final class SourceException extends Exception {
    public SourceException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
