package dev.postern.server.config;

import dev.postern.server.config.OptionKind.Confidential;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static dev.postern.server.config.ServerOption.ADMIN_SECRETS_FROM;
import static dev.postern.server.config.ServerOption.OPERATOR_KEY_FROM;

/** What was said about each option: on the command line, else in the environment, else its default. */
public final class OptionValues {
    private final Map<ServerOption, String> said;

    private OptionValues(Map<ServerOption, String> said) {
        this.said = said;
    }

    /** Checks every text; a flag wins over its variable. */
    public static OptionValues of(Map<ServerOption, String> flags, Map<String, String> environment) {
        Map<ServerOption, String> said = new EnumMap<>(ServerOption.class);
        for (ServerOption option : ServerOption.values()) {
            if (flags.containsKey(option)) {
                put(said, option, option.flag(), String.valueOf(flags.get(option)));
            } else {
                option.variable()
                        .filter(name -> isSaid(option, environment.get(name)))
                        .ifPresent(name -> put(said, option, name, String.valueOf(environment.get(name))));
            }
        }
        return new OptionValues(said);
    }

    private static void put(Map<ServerOption, String> said, ServerOption option, String spelling, String text) {
        option.kind().check(spelling, text);
        said.put(option, text);
    }

    /** An empty variable says nothing, but an empty secret is a mistake that would open a door. */
    private static boolean isSaid(ServerOption option, @org.jspecify.annotations.Nullable String text) {
        boolean closesADoor = option.kind().equals(OptionKind.secret())
                || option == ADMIN_SECRETS_FROM
                || option == OPERATOR_KEY_FROM;
        return text != null && (!text.isBlank() || closesADoor);
    }

    public Set<ServerOption> given() {
        return said.keySet();
    }

    public Optional<String> text(ServerOption option) {
        return Optional.ofNullable(said.get(option)).or(option::fallback);
    }

    boolean isOn(ServerOption option) {
        return text(option).map(OptionKind::isTrue).orElse(false);
    }

    int number(ServerOption option) {
        return text(option).map(Integer::parseInt).orElseThrow();
    }

    /** The value as a log may show it. */
    public Optional<String> shown(ServerOption option) {
        return option.kind() instanceof Confidential ? text(option).map(secret -> "***") : text(option);
    }
}
