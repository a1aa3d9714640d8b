package dev.postern.server.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.crds.EngineSpec;
import dev.postern.crds.EngineSpec.Auth;
import dev.postern.crds.assemble.SecretUse;
import dev.postern.server.config.OptionValues;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfigReader;
import dev.postern.server.config.ServerOption;
import dev.postern.server.local.Folder.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The options of {@code serve} that a folder stands for. */
final class LocalConfig {
    private LocalConfig() {}

    static ServerConfig of(Reading reading, String metadataUrl, int port, Console console) {
        Map<ServerOption, String> options = new EnumMap<>(ServerOption.class);
        options.put(ServerOption.SERVER_HOST, "127.0.0.1");
        options.put(ServerOption.SERVER_PORT, String.valueOf(port));
        options.put(ServerOption.METADATA_DATABASE_URL, metadataUrl);
        options.put(ServerOption.ENABLE_CONSOLE, "true");
        options.put(ServerOption.GRACEFUL_SHUTDOWN_TIMEOUT, "2");
        addAccess(options, reading, console);
        return ServerConfigReader.read(
                OptionValues.of(options, reading.engine().getSpec().settings().variables()));
    }

    private static void addAccess(Map<ServerOption, String> options, Reading reading, Console console) {
        EngineSpec spec = reading.engine().getSpec();
        List<String> secrets = reading.assembled().secrets().stream()
                .filter(use -> use.path().startsWith("spec.adminSecrets"))
                .map(SecretUse::variable)
                .flatMap(variable -> reading.read().secrets().get(variable).stream())
                .toList();
        if (secrets.isEmpty()) {
            if (!spec.adminSecrets().isEmpty()) {
                console.event("the folder does not hold the Engine's admin secrets: every caller is the admin");
            }
            return;
        }
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        secrets.forEach(json::add);
        options.put(ServerOption.ADMIN_SECRETS, json.toString());
        Auth auth = spec.auth();
        if (auth != null && auth.unauthorizedRole() != null) {
            options.put(ServerOption.UNAUTHORIZED_ROLE, auth.unauthorizedRole());
        }
    }
}
