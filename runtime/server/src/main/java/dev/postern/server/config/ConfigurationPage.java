package dev.postern.server.config;

import java.util.stream.Collectors;

/** {@code docs/configuration.md}, written from the table of options. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            Every option of `bin/postern serve` as a flag and as an environment variable; a flag wins over its variable.
            Flags may stand before or after `serve`, as `--flag value` or `--flag=value`; a switch also bare. Names,
            defaults and meanings are Hasura's, except those that begin with `POSTERN_`. An unknown flag is refused.
            This page is written from the table in the source: `make bless` rewrites it.

            | flag | variable | value | default | meaning |
            |---|---|---|---|---|
            """;

    private ConfigurationPage() {}

    static String render() {
        StringBuilder page = new StringBuilder(HEAD);
        for (ServerOption option : ServerOption.values()) {
            page.append(row(option)).append('\n');
        }
        return page.toString();
    }

    private static String row(ServerOption option) {
        String flags = option.flags().map(ConfigurationPage::code).collect(Collectors.joining(" "));
        String note =
                option.effect().note().isEmpty() ? "" : " *(" + option.effect().note() + ")*";
        return "| " + flags
                + " | " + option.variable().map(ConfigurationPage::code).orElse("")
                + " | " + option.kind().shown().replace("|", "\\|")
                + " | " + option.fallback().map(ConfigurationPage::code).orElse("")
                + " | " + option.meaning() + note + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
