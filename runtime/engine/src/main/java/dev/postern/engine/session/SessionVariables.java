package dev.postern.engine.session;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values by lower-case name, each starting with {@code x-hasura-}. Names are case-insensitive, values are text. */
public record SessionVariables(SortedMap<String, String> byName) {
    public static final String PREFIX = "x-hasura-";
    public static final SessionVariables EMPTY = new SessionVariables(Map.of());

    public SessionVariables {
        TreeMap<String, String> lower = new TreeMap<>();
        byName.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        byName = Collections.unmodifiableSortedMap(lower);
    }

    public SessionVariables(Map<String, String> values) {
        this(new TreeMap<>(values));
    }

    public static boolean isName(String text) {
        return text.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Names only: values may be personal and stay out of logs. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
