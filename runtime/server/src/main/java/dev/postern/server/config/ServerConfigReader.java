package dev.postern.server.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.engine.session.Role;
import dev.postern.server.config.ServerConfig.Access;
import dev.postern.server.config.ServerConfig.Api;
import dev.postern.server.config.ServerConfig.Cors;
import dev.postern.server.config.ServerConfig.Databases;
import dev.postern.server.config.ServerConfig.Engine;
import dev.postern.server.config.ServerConfig.Listen;
import dev.postern.server.config.ServerConfig.Logs;
import dev.postern.server.config.ServerConfig.Pool;
import dev.postern.server.config.ServerConfig.Sockets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static dev.postern.server.config.ServerOption.*;

/** Option values → {@link ServerConfig}. Throws {@link UsageException} for what does not go together or is not supported yet. */
public final class ServerConfigReader {
    private final OptionValues options;

    private ServerConfigReader(OptionValues options) {
        this.options = options;
    }

    public static ServerConfig read(OptionValues options) {
        return new ServerConfigReader(options).read();
    }

    private ServerConfig read() {
        refuseWhatWouldOpenDoors();
        return new ServerConfig(
                new Listen(
                        options.text(SERVER_HOST).orElseThrow(),
                        options.number(SERVER_PORT),
                        options.number(MAX_TOTAL_HEADER_LENGTH),
                        options.number(MAX_BODY_LENGTH),
                        seconds(SERVER_TIMEOUT)),
                databases(),
                access(),
                new Cors(!options.isOn(DISABLE_CORS), list(CORS_DOMAIN)),
                new Sockets(
                        seconds(WEBSOCKET_KEEPALIVE),
                        seconds(WEBSOCKET_CONNECTION_INIT_TIMEOUT),
                        options.isOn(CONNECTION_COMPRESSION)),
                logs(),
                engine(),
                apis(),
                options.isOn(ENABLE_CONSOLE),
                seconds(GRACEFUL_SHUTDOWN_TIMEOUT));
    }

    /** A server that was told to check credentials must not run without checking them. */
    private void refuseWhatWouldOpenDoors() {
        for (ServerOption option : options.given()) {
            if (option.effect() == Effect.REFUSED) {
                throw new UsageException(option.flag()
                        + " is not supported yet: the server does not start, so that no door is left open");
            }
        }
    }

    private Databases databases() {
        Optional<String> source = options.text(DATABASE_URL).or(() -> DatabaseAddress.url(options));
        Optional<String> metadata = options.text(METADATA_DATABASE_URL)
                .map(url -> DynamicSecret.resolve(url, options.text(DYNAMIC_SECRETS_ALLOWED_PATH_PREFIX)))
                .or(() -> source);
        Optional<String> metadataFrom = options.text(METADATA_DATABASE_URL_FROM);
        if (metadataFrom.isPresent() && options.text(METADATA_DATABASE_URL).isPresent()) {
            throw new UsageException("--metadata-database-url and --metadata-database-url-from: only one can hold");
        }
        return new Databases(
                source.map(Secret::new),
                metadata.map(Secret::new),
                metadataFrom,
                options.text(SECRETS_DIR).map(Path::of),
                options.number(NO_OF_RETRIES),
                new Pool(
                        options.number(PG_CONNECTIONS),
                        options.number(PG_TIMEOUT),
                        options.number(PG_CONN_LIFETIME),
                        options.text(PG_POOL_TIMEOUT).map(Integer::parseInt),
                        options.text(TX_ISOLATION).orElseThrow(),
                        options.isOn(USE_PREPARED_STATEMENTS)));
    }

    private Access access() {
        List<String> from = list(ADMIN_SECRETS_FROM);
        if (from.isEmpty() && options.given().contains(ADMIN_SECRETS_FROM)) {
            throw new UsageException("--admin-secrets-from: expected at least one name");
        }
        Access access = new Access(
                adminSecrets(),
                from,
                options.text(OPERATOR_KEY_FROM),
                unauthorizedRole(),
                options.isOn(PRESERVE_401_ERRORS));
        if (access.isOpen() && options.text(UNAUTHORIZED_ROLE).isPresent()) {
            throw new UsageException("--unauthorized-role needs --admin-secret: without one everybody is admin");
        }
        return access;
    }

    private Optional<Role> unauthorizedRole() {
        Optional<Role> role = options.text(UNAUTHORIZED_ROLE).map(Role::new);
        if (role.filter(Role::isAdmin).isPresent()) {
            throw new UsageException("--unauthorized-role cannot be admin: the secret would keep nobody out");
        }
        return role;
    }

    private List<Secret> adminSecrets() {
        List<Secret> secrets = new ArrayList<>();
        options.text(ADMIN_SECRET)
                .or(() -> options.text(ACCESS_KEY))
                .map(Secret::new)
                .ifPresent(secrets::add);
        options.text(ADMIN_SECRETS).ifPresent(text -> strings(text).forEach(each -> secrets.add(new Secret(each))));
        return secrets;
    }

    private static List<String> strings(String json) {
        try {
            List<String> secrets = new ObjectMapper().readValue(json, new TypeReference<>() {});
            if (secrets.isEmpty() || secrets.stream().anyMatch(each -> each == null || each.isBlank())) {
                throw new UsageException("--admin-secrets: expected at least one secret, none of them blank");
            }
            return secrets;
        } catch (JsonProcessingException notAList) {
            throw new UsageException("--admin-secrets: expected a JSON array of strings");
        }
    }

    private Logs logs() {
        Set<String> types = options.text(ENABLED_LOG_TYPES).orElse("").contains("*")
                ? Set.copyOf(((OptionKind.ListOf) ENABLED_LOG_TYPES.kind()).words())
                : Set.copyOf(list(ENABLED_LOG_TYPES));
        return new Logs(
                options.text(LOG_LEVEL).orElseThrow(),
                types,
                options.isOn(ENABLE_METADATA_QUERY_LOGGING),
                options.isOn(HTTP_LOG_QUERY_ONLY_ON_ERROR));
    }

    private Engine engine() {
        return new Engine(
                options.isOn(STRINGIFY_NUMERIC_TYPES),
                options.isOn(DEV_MODE),
                options.isOn(ADMIN_INTERNAL_ERRORS),
                options.isOn(ENABLE_ALLOWLIST),
                options.isOn(INFER_FUNCTION_PERMISSIONS),
                options.isOn(ENABLE_REMOTE_SCHEMA_PERMISSIONS),
                Duration.ofMillis(options.number(SCHEMA_SYNC_POLL_INTERVAL)),
                list(EXPERIMENTAL_FEATURES),
                options.text(DEFAULT_NAMING_CONVENTION).orElseThrow());
    }

    private Set<Api> apis() {
        List<String> names = list(ENABLED_APIS);
        return names.contains("*")
                ? EnumSet.allOf(Api.class)
                : names.stream()
                        .map(name -> Api.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    private List<String> list(ServerOption option) {
        return options.text(option).map(OptionKind::split).orElse(List.of());
    }

    private Duration seconds(ServerOption option) {
        return Duration.ofSeconds(options.number(option));
    }
}
