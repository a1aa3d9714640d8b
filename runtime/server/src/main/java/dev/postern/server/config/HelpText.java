package dev.postern.server.config;

import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class HelpText {
    private static final String HEAD = """
            Postern: permissioned GraphQL over Postgres

              postern [DATABASE OPTIONS] serve [OPTIONS]      serve until told to stop
              postern local [FOLDER] [--database-url URL] [--port N]
                                                              serve a folder of custom resources on this machine
              postern sql FILE… [--database-url URL] [--if-empty]
                                                              load files or folders of SQL into a database, all or
                                                              nothing; waits a minute for the database to answer
              postern version                                 print the version

            Options of serve. Each can be given as an environment variable too: --server-port is
            HASURA_GRAPHQL_SERVER_PORT. A flag wins over its variable.

            """;

    private HelpText() {}

    static String render() {
        StringBuilder text = new StringBuilder(HEAD);
        for (ServerOption option : ServerOption.values()) {
            text.append("  ").append(option.flags().collect(Collectors.joining(", ")));
            text.append(' ').append(option.kind().shown()).append('\n');
            text.append("        ").append(option.meaning());
            option.fallback()
                    .ifPresent(fallback -> text.append(" [").append(fallback).append(']'));
            text.append(
                            option.effect().note().isEmpty()
                                    ? ""
                                    : " (" + option.effect().note() + ")")
                    .append('\n');
        }
        return text.toString();
    }
}
