package dev.postern.engine.schemasync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.RequestException;

/** Why something failed, for logs and probes. An unexpected error's message is left out: it may hold anything. */
final class Reason {
    private Reason() {}

    static String of(RuntimeException failure) {
        if (failure instanceof RequestException known) {
            return known.internal()
                    .map(JsonNode::asText)
                    .filter(details -> !details.isEmpty())
                    .map(details -> known.message() + ": " + details)
                    .orElse(known.message());
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "unexpected " + failure.getClass().getSimpleName() + place;
    }
}
