package dev.postern.server.config;

/** A command line or an environment that cannot be acted on; the message is for the person who wrote it. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message, null, false, false);
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
