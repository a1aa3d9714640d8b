package dev.postern.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfig.Engine;

/** {@code GET /v1alpha1/config}: what consoles and command lines ask a server about itself. No secrets. */
final class ConfigRoute {
    private ConfigRoute() {}

    static ObjectNode body(ServerConfig config, String version) {
        Engine engine = config.engine();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("version", version);
        body.put("is_function_permissions_inferred", engine.inferFunctionPermissions());
        body.put("is_remote_schema_permissions_enabled", engine.remoteSchemaPermissions());
        body.put("is_admin_secret_set", !config.access().isOpen());
        body.put("is_auth_hook_set", false);
        body.put("is_jwt_set", false);
        body.putArray("jwt");
        body.put("is_allow_list_enabled", engine.allowList());
        poll(body.putObject("live_queries"));
        poll(body.putObject("streaming_queries"));
        body.putNull("console_assets_dir");
        ArrayNode features = body.putArray("experimental_features");
        engine.experimentalFeatures().forEach(features::add);
        body.put("is_prometheus_metrics_enabled", false);
        body.put("is_apollo_federation_enabled", false);
        body.put("default_naming_convention", engine.namingConvention());
        body.putArray("feature_flags");
        return body;
    }

    private static void poll(ObjectNode options) {
        options.put("batch_size", 100).put("refetch_delay", 1);
    }
}
