package dev.postern.server.auth;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.error.AccessException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.session.Role;
import dev.postern.engine.session.Session;
import dev.postern.engine.session.SessionVariables;
import dev.postern.server.config.Secret;
import dev.postern.server.config.ServerConfig.Access;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Headers → {@link Session}. Without an admin secret everybody is who they say, admin by default; with one, who holds it is;
 * without credentials the unauthorized role stands in, if there is one. Throws {@link AccessException} (401) for the rest.
 */
public final class Authenticator {
    /** What an operator shows instead of an admin secret. */
    public static final String OPERATOR_KEY = "x-postern-operator-key";

    /** As whom an operator acts. */
    public static final Session OPERATOR =
            new Session(Role.ADMIN, new SessionVariables(Map.of("x-hasura-role", Role.ADMIN.name())), false);

    static final String ROLE = "x-hasura-role";
    private static final String ADMIN_SECRET = "x-hasura-admin-secret";
    private static final String ACCESS_KEY = "x-hasura-access-key";
    private static final String BACKEND_ONLY = "x-hasura-use-backend-only-permissions";
    private static final List<String> SECRETS = List.of(ADMIN_SECRET, ACCESS_KEY);
    private static final Set<String> NOT_VARIABLES = Set.of(ADMIN_SECRET, ACCESS_KEY, BACKEND_ONLY, ROLE);

    private final Access access;
    private final Environment environment;

    /** @param environment where secrets stand that may change */
    public Authenticator(Access access, Environment environment) {
        this.access = access;
        this.environment = environment;
    }

    /** Whether an operator asks; a key that is none fails as a wrong secret does. */
    public boolean isOperator(RequestHeaders headers) {
        Optional<String> shown = headers.get(OPERATOR_KEY);
        if (shown.isEmpty()) {
            return false;
        }
        boolean opens = access.operatorKeyFrom()
                .flatMap(this::secret)
                .map(key -> key.matches(shown.get()))
                .orElse(false);
        if (!opens) {
            throw denied("invalid \"" + OPERATOR_KEY + "\"");
        }
        return true;
    }

    public Session authenticate(RequestHeaders headers) {
        if (access.isOpen()) {
            return trusted(headers);
        }
        Optional<String> shown = headers.first(SECRETS);
        if (shown.isEmpty()) {
            return access.unauthorizedRole()
                    .map(role -> session(role, headers, false))
                    .orElseThrow(() -> denied("x-hasura-admin-secret/x-hasura-access-key required, but not found"));
        }
        if (!opens(shown.get())) {
            throw denied("invalid \"x-hasura-admin-secret\"/\"x-hasura-access-key\"");
        }
        return trusted(headers);
    }

    /** Every secret is compared, so that the time taken does not tell which of them was near. */
    private boolean opens(String shown) {
        boolean opens = false;
        for (Secret secret : access.adminSecrets()) {
            opens |= secret.matches(shown);
        }
        for (String variable : access.adminSecretsFrom()) {
            opens |= secret(variable).map(secret -> secret.matches(shown)).orElse(false);
        }
        return opens;
    }

    /** What is missing or empty opens nothing. */
    private Optional<Secret> secret(String variable) {
        return environment.get(variable).filter(text -> !text.isBlank()).map(Secret::new);
    }

    private static Session trusted(RequestHeaders headers) {
        Role role =
                headers.get(ROLE).filter(name -> !name.isBlank()).map(Role::new).orElse(Role.ADMIN);
        return session(role, headers, isBackendOnly(headers));
    }

    private static boolean isBackendOnly(RequestHeaders headers) {
        String text = headers.get(BACKEND_ONLY).orElse("false");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y" -> true;
            case "false", "f", "no", "n" -> false;
            default ->
                throw new AccessException(
                        ErrorCode.BAD_REQUEST,
                        JsonPath.ROOT,
                        BACKEND_ONLY + ": Not a valid boolean text. True values are [\"true\",\"t\",\"yes\",\"y\"] and "
                                + "False values are [\"false\",\"f\",\"no\",\"n\"]. All values are case insensitive");
        };
    }

    private static Session session(Role role, RequestHeaders headers, boolean backendOnly) {
        Map<String, String> variables = new TreeMap<>();
        headers.byName().forEach((name, value) -> {
            if (SessionVariables.isName(name) && !NOT_VARIABLES.contains(name)) {
                variables.put(name, value);
            }
        });
        variables.put(ROLE, role.name());
        return new Session(role, new SessionVariables(variables), backendOnly);
    }

    private static AccessException denied(String message) {
        return new AccessException(ErrorCode.ACCESS_DENIED, JsonPath.ROOT, message);
    }
}
