package dev.postern.server.http;

import dev.postern.server.config.ServerConfig.Cors;
import io.vertx.core.MultiMap;
import java.util.Optional;

/** Which origins browsers may ask from. An allowed origin is echoed, with credentials, also where all are allowed. */
public final class CorsPolicy {
    private static final String METHODS = "GET,POST,PUT,PATCH,DELETE,OPTIONS";
    private static final String PREFLIGHT_SECONDS = "1728000";

    private final Cors cors;

    public CorsPolicy(Cors cors) {
        this.cors = cors;
    }

    /** Whether a websocket handshake from there goes on. No origin at all is no browser. */
    public boolean admits(Optional<String> origin) {
        return !cors.enabled() || origin.isEmpty() || allows(origin.get());
    }

    /** Adds what a browser wants to read to {@code response}. */
    void answer(Optional<String> origin, MultiMap response) {
        if (!cors.enabled() || origin.isEmpty() || !allows(origin.get())) {
            return;
        }
        response.set("Access-Control-Allow-Origin", origin.get());
        response.set("Access-Control-Allow-Credentials", "true");
        response.set("Access-Control-Allow-Methods", METHODS);
        response.add("Vary", "Origin");
    }

    boolean isPreflight(Optional<String> origin) {
        return cors.enabled() && origin.filter(this::allows).isPresent();
    }

    void answerPreflight(Optional<String> requestedHeaders, MultiMap response) {
        response.set("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        response.set("Access-Control-Allow-Headers", requestedHeaders.orElse(""));
        response.set("Content-Type", Reply.TEXT);
    }

    private boolean allows(String origin) {
        return cors.domains().stream().anyMatch(domain -> matches(domain, origin));
    }

    /** {@code https://*.shop.com} stands for one label: {@code https://eu.shop.com}, neither the domain itself nor deeper. */
    private static boolean matches(String domain, String origin) {
        int star = domain.indexOf("*.");
        if (domain.equals("*") || star < 0) {
            return domain.equals("*") || domain.equalsIgnoreCase(origin);
        }
        String scheme = domain.substring(0, star);
        String rest = domain.substring(star + 1);
        if (!origin.regionMatches(true, 0, scheme, 0, scheme.length())) {
            return false;
        }
        int dot = origin.indexOf('.', scheme.length());
        return dot > scheme.length() && origin.substring(dot).equalsIgnoreCase(rest);
    }
}
