package dev.postern.server.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request's headers by lower-case name; of a name that comes twice the first value counts. */
public record RequestHeaders(Map<String, String> byName) {
    public RequestHeaders {
        byName = Map.copyOf(byName);
    }

    public static RequestHeaders of(Iterable<Map.Entry<String, String>> entries) {
        Map<String, String> byName = new LinkedHashMap<>();
        entries.forEach(entry -> byName.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return new RequestHeaders(byName);
    }

    /** These headers, with {@code others} winning: what a websocket's init message says over its handshake. */
    public RequestHeaders with(RequestHeaders others) {
        Map<String, String> merged = new LinkedHashMap<>(byName);
        merged.putAll(others.byName);
        return new RequestHeaders(merged);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<String> first(List<String> names) {
        return names.stream().map(this::get).flatMap(Optional::stream).findFirst();
    }

    /** Names only: values are credentials. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
