package dev.postern.server.config;

import dev.postern.engine.session.Role;
import dev.postern.server.config.ServerConfig.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerConfigReaderTest {
    private static ServerConfig read(String... flags) {
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(flags));
        return ServerConfigReader.read(((Invocation.Serve) CommandLine.parse(words, Map.of(), "1")).options());
    }

    @Test
    void defaultsAreHasuras() {
        ServerConfig config = read();
        assertThat(config.listen().port()).isEqualTo(8080);
        assertThat(config.listen().host()).isEqualTo("*");
        assertThat(config.access().isOpen()).isTrue();
        assertThat(config.apis()).containsExactlyInAnyOrder(Api.METADATA, Api.GRAPHQL, Api.PGDUMP, Api.CONFIG);
        assertThat(config.engine().adminInternalErrors()).isTrue();
        assertThat(config.logs().types()).contains("startup", "http-log").doesNotContain("query-log");
        assertThat(config.databases().metadata()).isEmpty();
    }

    @Test
    void theMetadataIsKeptInTheDefaultSourceUnlessItHasItsOwnDatabase() {
        Optional<Secret> url = Optional.of(new Secret("postgres://a"));
        assertThat(read("--database-url", "postgres://a").databases().metadata())
                .isEqualTo(url);
        assertThat(read("--database-url", "postgres://b", "--metadata-database-url", "postgres://a")
                        .databases()
                        .metadata())
                .isEqualTo(url);
    }

    @Test
    void aDatabaseCanBeNamedByItsParts() {
        ServerConfig config = read("--host", "db", "-u", "me@home", "--password", "p w/", "-d", "shop");
        assertThat(config.databases().source().orElseThrow().reveal())
                .isEqualTo("postgresql://me%40home:p%20w%2F@db:5432/shop");
        assertThatThrownBy(() -> read("--host", "db")).hasMessageStartingWith("--user is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--jwt-secret", "--auth-hook", "--jwt-secrets"})
    void modesOfAuthenticationThatAreNotThereYetStopTheStart(String flag) {
        assertThatThrownBy(() -> read("--admin-secret", "s", flag, "{}"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(flag + " is not supported yet");
    }

    @Test
    void severalAdminSecretsOpen() {
        ServerConfig config = read("--admin-secret", "a", "--admin-secrets", "[\"b\",\"c\"]");
        assertThat(config.access().adminSecrets().stream().map(Secret::reveal)).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> read("--admin-secrets", "b")).hasMessageContaining("JSON array");
        assertThatThrownBy(() -> read("--admin-secrets", "[]")).hasMessageContaining("at least one secret");
        assertThatThrownBy(() -> read("--unauthorized-role", "anonymous")).hasMessageContaining("needs --admin-secret");
    }

    @Test
    void whatTellsWhereSecretsStandClosesTheDoorToo() {
        ServerConfig config =
                read("--admin-secrets-from", "A,B", "--operator-key-from", "K", "--metadata-database-url-from", "URL");
        assertThat(config.access().isOpen()).isFalse();
        assertThat(config.access().adminSecretsFrom()).containsExactly("A", "B");
        assertThat(config.isManaged()).isTrue();
        assertThat(config.databases().metadataFrom()).contains("URL");
        assertThat(read("--unauthorized-role", "guest", "--admin-secrets-from", "A")
                        .access()
                        .isOpen())
                .isFalse();
        assertThat(read("--operator-key-from", "K").access().isOpen()).isTrue();
        assertThatThrownBy(() -> read("--admin-secrets-from", ",")).hasMessageContaining("at least one name");
        assertThatThrownBy(() -> OptionValues.of(Map.of(), Map.of("POSTERN_ADMIN_SECRETS_FROM", ""))
                        .given()
                        .forEach(option -> read(option.flag(), "")))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> read("--metadata-database-url", "x", "--metadata-database-url-from", "URL"))
                .hasMessageContaining("only one");
    }

    @Test
    void whoeverHasNoSecretIsNotTheAdmin() {
        assertThat(read("--admin-secret", "a", "--unauthorized-role", "guest")
                        .access()
                        .unauthorizedRole())
                .contains(new Role("guest"));
        assertThatThrownBy(() -> read("--admin-secret", "a", "--unauthorized-role", "admin"))
                .hasMessageContaining("cannot be admin");
    }

    @Test
    void secretsDoNotPrintThemselves() {
        assertThat(read("--admin-secret", "hush", "--database-url", "postgres://u:hush@h/d")
                        .toString())
                .doesNotContain("hush");
    }

    @Test
    void aUrlMayBeReadFromAFileBelowTheAllowedFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("url"), "postgres://a\n");
        String url = "dynamic-from-file://" + file;
        assertThat(read("--metadata-database-url", url, "--dynamic-secrets-allowed-path-prefix", folder.toString())
                        .databases()
                        .metadata()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("postgres://a");
        assertThatThrownBy(() -> read("--metadata-database-url", url)).hasMessageContaining("not below");
    }
}
