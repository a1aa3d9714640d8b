package dev.postern.server.auth;

import dev.postern.engine.error.AccessException;
import dev.postern.engine.session.Role;
import dev.postern.engine.session.Session;
import dev.postern.server.config.Secret;
import dev.postern.server.config.ServerConfig.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuthenticatorTest {
    private static final Authenticator OPEN = authenticator(List.of(), Optional.empty());
    private static final Authenticator CLOSED = authenticator(List.of("one", "two"), Optional.empty());
    private static final Authenticator PUBLIC = authenticator(List.of("one"), Optional.of("anonymous"));

    private static Authenticator authenticator(List<String> secrets, Optional<String> unauthorizedRole) {
        Access access = new Access(
                secrets.stream().map(Secret::new).toList(),
                List.of(),
                Optional.empty(),
                unauthorizedRole.map(Role::new),
                false);
        return new Authenticator(access, name -> Optional.empty());
    }

    private static Session ask(Authenticator authenticator, Map<String, String> headers) {
        return authenticator.authenticate(RequestHeaders.of(headers.entrySet()));
    }

    @Test
    void withoutASecretEverybodyIsWhoTheySay() {
        assertThat(ask(OPEN, Map.of()).role()).isEqualTo(Role.ADMIN);
        Session user = ask(OPEN, Map.of("X-Hasura-Role", "user", "X-Hasura-User-Id", "7", "Accept", "*/*"));
        assertThat(user.role()).isEqualTo(new Role("user"));
        assertThat(user.variables().byName()).isEqualTo(Map.of("x-hasura-role", "user", "x-hasura-user-id", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void anyOfTheSecretsOpensByEitherName(String secret) {
        for (String header : List.of("X-Hasura-Admin-Secret", "x-hasura-access-key")) {
            Session admin = ask(CLOSED, Map.of(header, secret));
            assertThat(admin.isAdmin()).isTrue();
            assertThat(admin.variables().byName()).containsOnlyKeys("x-hasura-role");
        }
    }

    @Test
    void aWrongSecretIsRefusedEvenWhereNoneIsNeeded() {
        for (Authenticator authenticator : List.of(CLOSED, PUBLIC)) {
            assertThatThrownBy(() -> ask(authenticator, Map.of("x-hasura-admin-secret", "onE")))
                    .isInstanceOfSatisfying(
                            AccessException.class,
                            error -> assertThat(error.httpStatus()).isEqualTo(401))
                    .hasMessage("invalid \"x-hasura-admin-secret\"/\"x-hasura-access-key\"");
        }
    }

    @Test
    void secretsThatStandElsewhereAreThoseOfTheMoment() {
        Map<String, String> variables = new HashMap<>();
        Access access =
                new Access(List.of(), List.of("ONE", "TWO"), Optional.of("KEY"), Optional.of(new Role("guest")), false);
        Authenticator authenticator = new Authenticator(access, name -> Optional.ofNullable(variables.get(name)));
        Map<String, String> old = Map.of("x-hasura-admin-secret", "old");
        Map<String, String> next = Map.of("x-hasura-admin-secret", "next");

        assertThatThrownBy(() -> ask(authenticator, old)).isInstanceOf(AccessException.class);
        assertThat(ask(authenticator, Map.of()).role()).isEqualTo(new Role("guest"));

        variables.put("ONE", "old");
        variables.put("TWO", "");
        assertThat(ask(authenticator, old).isAdmin()).isTrue();
        assertThatThrownBy(() -> ask(authenticator, Map.of("x-hasura-admin-secret", "")))
                .isInstanceOf(AccessException.class);

        variables.put("TWO", "next");
        assertThat(ask(authenticator, old).isAdmin()).isTrue();
        assertThat(ask(authenticator, next).isAdmin()).isTrue();

        variables.remove("ONE");
        assertThatThrownBy(() -> ask(authenticator, old)).isInstanceOf(AccessException.class);
        assertThat(ask(authenticator, next).isAdmin()).isTrue();
    }

    @Test
    void anOperatorShowsItsKey() {
        Map<String, String> variables = new HashMap<>(Map.of("KEY", "k"));
        Access access = new Access(List.of(), List.of(), Optional.of("KEY"), Optional.empty(), false);
        Authenticator authenticator = new Authenticator(access, name -> Optional.ofNullable(variables.get(name)));
        RequestHeaders headers =
                RequestHeaders.of(Map.of("X-Postern-Operator-Key", "k").entrySet());

        assertThat(authenticator.isOperator(headers)).isTrue();
        assertThat(authenticator.isOperator(RequestHeaders.of(List.of()))).isFalse();
        assertThatThrownBy(() -> OPEN.isOperator(headers))
                .isInstanceOfSatisfying(
                        AccessException.class,
                        error -> assertThat(error.httpStatus()).isEqualTo(401))
                .hasMessage("invalid \"x-postern-operator-key\"");
        variables.put("KEY", "other");
        assertThatThrownBy(() -> authenticator.isOperator(headers)).isInstanceOf(AccessException.class);
        variables.clear();
        assertThatThrownBy(() -> authenticator.isOperator(headers)).isInstanceOf(AccessException.class);
    }

    @Test
    void noSecretAtAll() {
        assertThatThrownBy(() -> ask(CLOSED, Map.of("x-hasura-role", "admin")))
                .hasMessage("x-hasura-admin-secret/x-hasura-access-key required, but not found");
        Session anonymous = ask(PUBLIC, Map.of("x-hasura-role", "admin", "x-hasura-user-id", "7"));
        assertThat(anonymous.role()).isEqualTo(new Role("anonymous"));
        assertThat(anonymous.variables().byName())
                .isEqualTo(Map.of("x-hasura-role", "anonymous", "x-hasura-user-id", "7"));
    }

    @Test
    void backendOnlyCountsWithTheSecretOrWithoutAny() {
        String header = "x-hasura-use-backend-only-permissions";
        assertThat(ask(OPEN, Map.of(header, "true", "x-hasura-role", "user")).backendOnly())
                .isTrue();
        assertThat(ask(CLOSED, Map.of(header, "true", "x-hasura-admin-secret", "one"))
                        .backendOnly())
                .isTrue();
        assertThat(ask(PUBLIC, Map.of(header, "true")).backendOnly()).isFalse();
        assertThat(ask(OPEN, Map.of(header, "true")).variables().get(header)).isEmpty();
        assertThatThrownBy(() -> ask(OPEN, Map.of(header, "maybe"))).hasMessageContaining("Not a valid boolean text");
    }

    @Test
    void headersOfAnInitMessageWinOverTheHandshakes() {
        RequestHeaders handshake =
                RequestHeaders.of(Map.of("X-Hasura-Role", "user", "cookie", "c").entrySet());
        RequestHeaders init =
                RequestHeaders.of(Map.of("x-hasura-role", "editor").entrySet());
        assertThat(handshake.with(init).byName()).isEqualTo(Map.of("x-hasura-role", "editor", "cookie", "c"));
        assertThat(handshake.toString()).doesNotContain("user");
    }
}
