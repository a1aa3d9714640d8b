package dev.postern.operator.metadata;

import java.io.IOException;

/** An instance that cannot be reached, or that refuses what it is asked. The message never holds a key. */
public final class InstanceException extends IOException {
    private final int status;

    InstanceException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The document is at another version than the one that was to be replaced. */
    boolean isConflict() {
        return status == 409;
    }

    /** The instance does not take the operator's key. */
    public boolean isKeyRefused() {
        return status == 401;
    }
}
