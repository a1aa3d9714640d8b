package dev.postern.postgres.transport;

/** More work than the connections of a source can take on. */
final class LaneFullException extends RuntimeException {
    LaneFullException(String message) {
        super(message, null, false, false);
    }
}
