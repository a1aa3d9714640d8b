package dev.postern.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {
    private static Invocation parse(String... words) {
        return CommandLine.parse(List.of(words), Map.of(), "1.2.3");
    }

    private static OptionValues serve(Map<String, String> environment, String... words) {
        return ((Invocation.Serve) CommandLine.parse(List.of(words), environment, "1.2.3")).options();
    }

    @Test
    void databaseFlagsStandBeforeOrAfterTheVerb() {
        OptionValues before =
                serve(Map.of(), "--metadata-database-url", "postgres://a", "serve", "--server-port", "81");
        OptionValues after = serve(Map.of(), "serve", "--server-port=81", "--metadata-database-url=postgres://a");
        for (OptionValues options : List.of(before, after)) {
            assertThat(options.text(ServerOption.METADATA_DATABASE_URL)).contains("postgres://a");
            assertThat(options.number(ServerOption.SERVER_PORT)).isEqualTo(81);
        }
    }

    @Test
    void switchesAreBareOrSayWhich() {
        assertThat(serve(Map.of(), "serve", "--stringify-numeric-types").isOn(ServerOption.STRINGIFY_NUMERIC_TYPES))
                .isTrue();
        assertThat(serve(Map.of(), "serve", "--enable-telemetry=false").isOn(ServerOption.ENABLE_TELEMETRY))
                .isFalse();
        assertThat(serve(Map.of(), "serve", "--dev-mode", "false", "--server-port", "1")
                        .isOn(ServerOption.DEV_MODE))
                .isFalse();
        assertThat(serve(Map.of(), "--dev-mode", "serve").isOn(ServerOption.DEV_MODE))
                .isTrue();
    }

    @Test
    void aFlagWinsOverItsVariableAndAVariableOverTheDefault() {
        Map<String, String> environment = Map.of("HASURA_GRAPHQL_SERVER_PORT", "82", "HASURA_GRAPHQL_LOG_LEVEL", "");
        assertThat(serve(environment, "serve", "--server-port", "81").number(ServerOption.SERVER_PORT))
                .isEqualTo(81);
        assertThat(serve(environment, "serve").number(ServerOption.SERVER_PORT)).isEqualTo(82);
        assertThat(serve(environment, "serve").text(ServerOption.LOG_LEVEL)).contains("info");
    }

    @ParameterizedTest
    @EnumSource(ServerOption.class)
    void everyOptionIsUnderstoodAsAFlag(ServerOption option) {
        option.flags().forEach(flag -> assertThat(ServerOption.ofFlag(flag)).contains(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server-prot 1 serve", "serve --nope", "serve -z", "--=1 serve"})
    void unknownFlagsAreRefused(String line) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("unknown option '-");
    }

    @Test
    void wrongValuesAreRefusedWithTheFlagAndWhatWasExpected() {
        assertThatThrownBy(() -> parse("serve", "--server-port", "http"))
                .hasMessage("--server-port: expected a whole number, but found 'http'");
        assertThatThrownBy(() -> parse("serve", "--dev-mode=maybe"))
                .hasMessage("--dev-mode: expected true or false, but found 'maybe'");
        assertThatThrownBy(() -> parse("serve", "--server-port")).hasMessage("--server-port: a value is missing");
        assertThatThrownBy(() -> parse("serve", "--enabled-apis", "graphql,soap"))
                .hasMessageContaining("but found 'soap'");
        assertThatThrownBy(() -> serve(Map.of("HASURA_GRAPHQL_ADMIN_SECRET", ""), "serve"))
                .hasMessage("HASURA_GRAPHQL_ADMIN_SECRET: expected not to be blank");
    }

    @Test
    void verbs() {
        assertThat(parse("version")).isEqualTo(new Invocation.Print("Postern 1.2.3\n"));
        assertThat(((Invocation.Print) parse("serve", "--help")).text()).contains("--admin-secret SECRET");
        assertThatThrownBy(() -> parse("export")).hasMessage("'export' is not supported yet");
        assertThatThrownBy(() -> parse("sreve")).hasMessageStartingWith("unknown command 'sreve'");
        assertThatThrownBy(() -> parse("serve", "now")).hasMessage("'now' was not expected here");
        assertThatThrownBy(() -> parse()).hasMessageStartingWith("say what to do");
    }

    @Test
    void local() {
        assertThat(parse("local")).isEqualTo(new Invocation.Local(Path.of("samples/music"), Optional.empty(), 8080));
        assertThat(parse("local", "shop", "--port", "9000", "--database-url", "postgres://b"))
                .isEqualTo(new Invocation.Local(Path.of("shop"), Optional.of("postgres://b"), 9000));
        assertThatThrownBy(() -> parse("local", "--admin-secret", "s")).hasMessageContaining("'--admin-secret'");
    }

    @Test
    void sqlTakesFilesAndADatabase() {
        Map<String, String> environment = Map.of("HASURA_GRAPHQL_DATABASE_URL", "postgresql://h/d");
        Invocation invocation = CommandLine.parse(List.of("sql", "--if-empty", "a.sql", "b"), environment, "1.2.3");

        assertThat(invocation)
                .isEqualTo(new Invocation.Sql(
                        new Secret("postgresql://h/d"), List.of(Path.of("a.sql"), Path.of("b")), true));
        assertThat(((Invocation.Sql) parse("sql", "a.sql", "--database-url", "postgresql://x/y")).onlyIfEmpty())
                .isFalse();
        assertThatThrownBy(() -> parse("sql", "a.sql")).hasMessageContaining("--database-url");
        assertThatThrownBy(() -> parse("sql", "--database-url", "postgresql://x/y"))
                .hasMessageContaining("files");
        assertThatThrownBy(() -> parse("sql", "a.sql", "--server-port", "1")).hasMessageContaining("--server-port");
        assertThatThrownBy(() -> parse("serve", "--if-empty")).hasMessageContaining("--if-empty");
    }
}
