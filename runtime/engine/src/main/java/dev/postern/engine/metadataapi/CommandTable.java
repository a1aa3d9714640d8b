package dev.postern.engine.metadataapi;

import dev.postern.metadata.SourceKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Commands by name. What concerns one source is known under the prefix of its kind, and in older days under none. */
final class CommandTable {
    /** Prefixes of commands and the kinds of source that they stand for. */
    private static final Map<String, String> KINDS = Map.of(
            "pg_", SourceKind.POSTGRES,
            "postgres_", SourceKind.POSTGRES,
            "citus_", "citus",
            "cockroach_", "cockroach",
            "mssql_", "mssql",
            "bigquery_", "bigquery");

    private final Map<String, Command> global = new HashMap<>();
    private final Map<String, Command> legacy = new HashMap<>();
    private final Map<String, Command> sql = new HashMap<>();

    CommandTable() {
        DocumentCommands.addTo(global);
        SourceCommands.addGlobalTo(global);
        RemoteSchemaCommands.addTo(global);
        ActionCommands.addTo(global);
        OperationCommands.addTo(global);
        SettingsCommands.addTo(global);
        KINDS.forEach((prefix, kind) -> ofSources(kind).forEach((name, command) -> global.put(prefix + name, command)));
        // These were named before there were kinds.
        for (String name : new String[] {
            "create_event_trigger",
            "delete_event_trigger",
            "create_remote_relationship",
            "update_remote_relationship",
            "delete_remote_relationship"
        }) {
            global.putIfAbsent(name, commandOf(SourceKind.POSTGRES, name));
        }
        legacy.putAll(ofSources(SourceKind.POSTGRES));
        SqlCommands.addTo(sql);
        KINDS.forEach((prefix, kind) ->
                Optional.ofNullable(sql.get("run_sql")).ifPresent(command -> sql.put(prefix + "run_sql", command)));
    }

    private static Map<String, Command> ofSources(String kind) {
        Map<String, Command> commands = new LinkedHashMap<>();
        SourceCommands.addTo(commands, kind);
        TableCommands.addTo(commands);
        TableExtensionCommands.addTo(commands);
        RelationshipCommands.addTo(commands);
        PermissionCommands.addTo(commands);
        FunctionCommands.addTo(commands);
        NativeQueryCommands.addTo(commands);
        return commands;
    }

    private static Command commandOf(String kind, String name) {
        Command command = ofSources(kind).get(name);
        if (command == null) {
            throw new IllegalStateException("no command " + name);
        }
        return command;
    }

    Optional<Command> find(CommandEndpoint endpoint, String name) {
        Optional<Command> metadata = Optional.ofNullable(global.get(name));
        Optional<Command> onData = Optional.ofNullable(sql.get(name));
        return switch (endpoint) {
            case METADATA -> metadata;
            case SCHEMA_AND_DATA -> onData;
            case LEGACY -> metadata.or(() -> onData).or(() -> Optional.ofNullable(legacy.get(name)));
        };
    }
}
