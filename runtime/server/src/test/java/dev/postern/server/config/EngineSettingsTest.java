package dev.postern.server.config;

import dev.postern.crds.EngineSettings;
import dev.postern.server.config.ServerOption.Effect;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An Engine's settings are the server's options: none that does nothing, and none forgotten. */
class EngineSettingsTest {
    /** Options that other fields of an Engine or a Source say, that the operator sets itself, or that a cluster has no use for. */
    private static final Set<ServerOption> ELSEWHERE = EnumSet.of(
            // metadataDatabase, adminSecrets and auth
            ServerOption.METADATA_DATABASE_URL,
            ServerOption.METADATA_DATABASE_URL_FROM,
            ServerOption.ADMIN_SECRET,
            ServerOption.ADMIN_SECRETS,
            ServerOption.ADMIN_SECRETS_FROM,
            ServerOption.ACCESS_KEY,
            ServerOption.UNAUTHORIZED_ROLE,
            // a Source
            ServerOption.DATABASE_URL,
            ServerOption.HOST,
            ServerOption.PORT,
            ServerOption.USER,
            ServerOption.PASSWORD,
            ServerOption.DBNAME,
            ServerOption.NO_OF_RETRIES,
            ServerOption.PG_CONNECTIONS,
            ServerOption.PG_TIMEOUT,
            ServerOption.PG_CONN_LIFETIME,
            ServerOption.PG_POOL_TIMEOUT,
            ServerOption.TX_ISOLATION,
            ServerOption.USE_PREPARED_STATEMENTS,
            // the operator
            ServerOption.SERVER_PORT,
            ServerOption.SERVER_HOST,
            ServerOption.SECRETS_DIR,
            ServerOption.OPERATOR_KEY_FROM,
            ServerOption.DYNAMIC_SECRETS_ALLOWED_PATH_PREFIX);

    @Test
    void eachSettingIsAnOptionThatActs() {
        Set<String> acting = variables(ServerOption.values());
        assertThat(everything().variables().keySet()).isSubsetOf(acting);
        assertThat(everything().variables()).hasSize(EngineSettings.class.getRecordComponents().length);
    }

    @Test
    void eachOptionThatActsIsASettingOrSaidElsewhere() {
        Set<String> said = everything().variables().keySet();
        Set<ServerOption> missing = Arrays.stream(ServerOption.values())
                .filter(option -> option.effect() == Effect.ACTS)
                .filter(option -> !ELSEWHERE.contains(option))
                .filter(option -> option.variable().filter(said::contains).isEmpty())
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    private static Set<String> variables(ServerOption... options) {
        return Arrays.stream(options)
                .filter(option -> option.effect() == Effect.ACTS)
                .flatMap(option -> option.variable().stream())
                .collect(Collectors.toSet());
    }

    /** Settings with a value in every field. */
    private static EngineSettings everything() {
        Map<Class<?>, Object> some = new LinkedHashMap<>();
        some.put(String.class, "a");
        some.put(Boolean.class, true);
        some.put(Integer.class, 1);
        some.put(List.class, List.of("a"));
        Object[] values = Arrays.stream(EngineSettings.class.getRecordComponents())
                .map(RecordComponent::getType)
                .map(some::get)
                .toArray();
        try {
            return (EngineSettings) EngineSettings.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
