package dev.postern.server.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that shows itself only to who asks for it by name. */
public record Secret(String reveal) {

    /** Takes as long for a near miss as for a far one. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
