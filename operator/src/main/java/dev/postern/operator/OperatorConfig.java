package dev.postern.operator;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator is told by its environment.
 *
 * @param namespaces that it watches; empty means all
 * @param namespace that it runs in
 * @param pod its own name, by which a leader is known
 * @param runtimeImage of Engines that name none
 */
record OperatorConfig(Set<String> namespaces, String namespace, String pod, String runtimeImage) {
    OperatorConfig {
        namespaces = Set.copyOf(namespaces);
    }

    /** @throws IllegalArgumentException naming the variable that is missing */
    static OperatorConfig of(Map<String, String> environment) {
        String namespace = required(environment, "POSTERN_OPERATOR_NAMESPACE");
        return new OperatorConfig(
                watched(environment, namespace),
                namespace,
                required(environment, "POD_NAME"),
                required(environment, "POSTERN_RUNTIME_IMAGE"));
    }

    /** The namespaces to go through one by one; a single empty name means all of them. */
    static Set<String> namespacesOf(Map<String, String> environment, String own) {
        Set<String> watched = watched(environment, own);
        return watched.isEmpty() ? Set.of("") : watched;
    }

    private static Set<String> watched(Map<String, String> environment, String own) {
        Set<String> named = Arrays.stream(environment
                        .getOrDefault("POSTERN_WATCH_NAMESPACES", own)
                        .split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (named.contains("*")) {
            return Set.of();
        }
        return named.isEmpty() ? Set.of(own) : named;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("the variable " + name + " must be set");
        }
        return value;
    }
}
