package dev.postern.engine.metadataapi;

import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.DataConnectorAgent;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NetworkMetadata;
import dev.postern.metadata.OpenTelemetryStatus;
import dev.postern.metadata.TlsAllowEntry;
import dev.postern.metadata.json.OpenTelemetryReader;
import dev.postern.metadata.json.SettingsReader;
import dev.postern.metadata.json.SourceReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Commands about settings of the whole engine that live in the document. */
final class SettingsCommands {
    private SettingsCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put(
                "set_api_limits",
                Edits.document((args, document) ->
                        new Edited(document.withApiLimits(SettingsReader.apiLimits(args.object())))));
        commands.put(
                "remove_api_limits",
                Edits.document((args, document) -> new Edited(document.withApiLimits(ApiLimits.NONE))));
        commands.put(
                "set_metrics_config",
                Edits.document((args, document) ->
                        new Edited(document.withMetricsConfig(SettingsReader.metricsConfig(args.object())))));
        commands.put(
                "remove_metrics_config",
                Edits.document((args, document) -> new Edited(document.withMetricsConfig(MetricsConfig.DEFAULT))));
        commands.put(
                "set_graphql_schema_introspection_options",
                Edits.document((args, document) -> new Edited(
                        document.withGraphqlSchemaIntrospection(SettingsReader.introspection(args.object())))));
        commands.put(
                "set_opentelemetry_config",
                Edits.document((args, document) ->
                        new Edited(document.withOpenTelemetry(OpenTelemetryReader.openTelemetry(args.object())))));
        commands.put(
                "set_opentelemetry_status",
                Edits.document((args, document) -> new Edited(document.withOpenTelemetry(document.openTelemetry()
                        .withStatus(args.object().required("status").choice(OpenTelemetryStatus.class))))));
        commands.put("add_host_to_tls_allowlist", Edits.document(SettingsCommands::addHost));
        commands.put("drop_host_from_tls_allowlist", Edits.document(SettingsCommands::dropHost));
        commands.put("dc_add_agent", Edits.document(SettingsCommands::addAgent));
        commands.put("dc_delete_agent", Edits.document(SettingsCommands::deleteAgent));
        commands.put("set_query_tags", Edits.document((args, document) -> {
            var source = document.source(args.object().string("source_name"))
                    .orElseThrow(() -> args.missing("source does not exist"));
            return new Edited(document.withSource(source.withQueryTags(SourceReader.queryTags(args.object()))));
        }));
    }

    private static Edited addHost(Arguments args, MetadataDocument document) {
        TlsAllowEntry entry = SettingsReader.tlsAllowEntry(args.object());
        List<TlsAllowEntry> entries = new ArrayList<>(document.network().tlsAllowlist());
        if (entries.stream().anyMatch(known -> isSame(known, entry.host(), entry.suffix()))) {
            throw args.exists("the host " + Edits.quoted(entry.host()) + " already exists in the allowlist");
        }
        entries.add(entry);
        return new Edited(document.withNetwork(new NetworkMetadata(entries)));
    }

    private static Edited dropHost(Arguments args, MetadataDocument document) {
        String host = args.object().string("host");
        String suffix = args.object().optionalString("suffix");
        List<TlsAllowEntry> kept = document.network().tlsAllowlist().stream()
                .filter(known -> !isSame(known, host, suffix))
                .toList();
        if (kept.size() == document.network().tlsAllowlist().size()) {
            throw args.missing("the host " + Edits.quoted(host) + " does not exist in the allowlist");
        }
        return new Edited(document.withNetwork(new NetworkMetadata(kept)));
    }

    private static boolean isSame(TlsAllowEntry known, String host, @Nullable String suffix) {
        return known.host().equals(host) && Objects.equals(known.suffix(), suffix);
    }

    private static Edited addAgent(Arguments args, MetadataDocument document) {
        Map<String, DataConnectorAgent> agents =
                new LinkedHashMap<>(document.backendConfigs().dataConnectors());
        args.object().flag("skip_check");
        agents.put(
                args.object().string("name"),
                new DataConnectorAgent(
                        args.object().string("url"), args.object().optionalString("display_name")));
        return new Edited(document.withBackendConfigs(new BackendConfigs(agents)));
    }

    private static Edited deleteAgent(Arguments args, MetadataDocument document) {
        Map<String, DataConnectorAgent> agents =
                new LinkedHashMap<>(document.backendConfigs().dataConnectors());
        String name = args.object().string("name");
        if (agents.remove(name) == null) {
            throw args.missing("agent " + Edits.quoted(name) + " does not exist");
        }
        return new Edited(document.withBackendConfigs(new BackendConfigs(agents)));
    }
}
