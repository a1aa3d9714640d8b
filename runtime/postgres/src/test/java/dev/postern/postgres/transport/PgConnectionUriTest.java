package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class PgConnectionUriTest {
    @Test
    void readsTheUsualUrl() throws SourceException {
        PgConnectOptions options = only("postgres://ada:s%40crt%2F%C3%BC+@db.example:6543/music?application_name=x");

        assertThat(options.getHost()).isEqualTo("db.example");
        assertThat(options.getPort()).isEqualTo(6543);
        assertThat(options.getUser()).isEqualTo("ada");
        assertThat(options.getPassword()).isEqualTo("s@crt/ü+");
        assertThat(options.getDatabase()).isEqualTo("music");
        assertThat(options.getProperties()).containsEntry("application_name", "x");
        assertThat(options.getSslMode()).isEqualTo(SslMode.PREFER);
    }

    @Test
    void readsKeyValuePairs() throws SourceException {
        PgConnectOptions options = only(
                "host=/var/run/postgresql port = 5433 user=ada password='it''s' dbname='my db'".replace("''", "\\'"));

        assertThat(options.isUsingDomainSocket()).isTrue();
        assertThat(options.getSocketAddress().path()).isEqualTo("/var/run/postgresql/.s.PGSQL.5433");
        assertThat(options.getPassword()).isEqualTo("it's");
        assertThat(options.getDatabase()).isEqualTo("my db");
    }

    @Test
    void readsASocketFolderInAUrl() throws SourceException {
        assertThat(only("postgresql://ada@%2Fvar%2Frun/music")
                        .getSocketAddress()
                        .path())
                .isEqualTo("/var/run/.s.PGSQL.5432");
        assertThat(only("postgresql:///music?host=/var/run&port=1234")
                        .getSocketAddress()
                        .path())
                .isEqualTo("/var/run/.s.PGSQL.1234");
    }

    @Test
    void readsSeveralHostsAndIpV6() throws SourceException {
        assertThat(PgConnectionUri.parse("postgresql://a:1,[::1]:2,c/db").options())
                .extracting(options -> options.getHost() + " " + options.getPort())
                .containsExactly("a 1", "::1 2", "c 5432");
        assertThat(PgConnectionUri.parse("postgresql://ada:pw@a:1,b/db")).hasToString("postgresql://a:1,b:5432/db");
    }

    @Test
    void fillsInWhatIsMissing() throws SourceException {
        PgConnectOptions options = only("postgresql://ada@");

        assertThat(options.getHost()).isEqualTo("localhost");
        assertThat(options.getPort()).isEqualTo(5432);
        assertThat(options.getDatabase()).isEqualTo("ada");
        assertThat(options.getPassword()).isEmpty();
    }

    @Test
    void parametersWinOverTheirPlaceInTheUrl() throws SourceException {
        PgConnectOptions options = only("postgres://ada:pw@a:1/db?host=b&user=eve&dbname=other&password=p%26q");

        assertThat(options.getHost()).isEqualTo("b");
        assertThat(options.getUser()).isEqualTo("eve");
        assertThat(options.getPassword()).isEqualTo("p&q");
        assertThat(options.getDatabase()).isEqualTo("other");
    }

    @Test
    void verifiesOnlyAsAskedFor() throws SourceException {
        assertThat(only("postgres://h/d?sslmode=require").isTrustAll()).isTrue();
        assertThat(only("postgres://h/d?ssl=true").getSslMode()).isEqualTo(SslMode.REQUIRE);
        assertThat(only("postgres://h/d?sslrootcert=system").getSslMode()).isEqualTo(SslMode.VERIFY_FULL);
        assertThat(only("postgres://h/d?sslrootcert=system").isTrustAll()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ada:s3cret@h/d",
                "postgres://ada:s3cret@h:port/d",
                "postgres://ada:s3cret@h:0/d",
                "postgres://ada:s3cret@h:1,i:2,j:3,k/d?port=1,2",
                "postgres://ada:s3cret@[::1/d",
                "postgres://ada:s3cret%zz@h/d",
                "postgres://ada:s3cret%ff@h/d",
                "postgres://ada:s3cret@h/d?sslmode=s3cret",
                "postgres://ada:s3cret@h/d?sslmode=verify-full",
                "postgres://ada:s3cret@h/d?sslmode=require&sslrootcert=/nonexistent",
                "postgres://ada:s3cret@h/d?sslcert=/nonexistent",
                "postgres://ada:s3cret@h/d?s3cret=1",
                "postgres://ada:s3cret@h/d?s3cret",
                "postgres://ada:s3cret@h/d?service=s3cret",
                "postgres://ada:s3cret@h/d?target_session_attrs=s3cret",
                "postgres://ada:s3cret@h/d?connect_timeout=s3cret",
                "host=h password='s3cret",
                "ada s3cret",
            })
    void refusesWithoutRepeatingASecret(String text) {
        assertThatThrownBy(() -> PgConnectionUri.parse(text))
                .isInstanceOf(SourceException.class)
                .message()
                .doesNotContain("s3cret")
                .isNotBlank();
    }

    @Property
    void neverFailsOtherwise(@ForAll String text) {
        Throwable thrown = catchThrowable(() -> PgConnectionUri.parse("postgres://" + text));

        assertThat(thrown == null || thrown instanceof SourceException).isTrue();
    }

    private static PgConnectOptions only(String text) throws SourceException {
        return PgConnectionUri.parse(text).options().getFirst();
    }
}
