package dev.postern.postgres.transport;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.metadata.ConfiguredValue;
import dev.postern.metadata.SslConfiguration;
import dev.postern.metadata.SslMode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source's {@code ssl_configuration}: certificates as PEM text in environment variables. It overrides the URL's parameters. */
final class SourceTls {
    private static final SourceTls NONE = new SourceTls(null, null, null, null);

    private final @Nullable SslMode mode;
    private final @Nullable String rootCertificate;
    private final @Nullable String certificate;
    private final @Nullable String key;

    private SourceTls(
            @Nullable SslMode mode,
            @Nullable String rootCertificate,
            @Nullable String certificate,
            @Nullable String key) {
        this.mode = mode;
        this.rootCertificate = rootCertificate;
        this.certificate = certificate;
        this.key = key;
    }

    static SourceTls of(Optional<SslConfiguration> configuration, Environment environment) throws SourceException {
        if (configuration.isEmpty()) {
            return NONE;
        }
        SslConfiguration ssl = configuration.get();
        if (ssl.sslPassword() != null) {
            throw new SourceException("ssl_configuration: a key with a password is not supported");
        }
        SourceTls tls = new SourceTls(
                ssl.sslMode(),
                text(ssl.sslRootCert(), environment),
                text(ssl.sslCert(), environment),
                text(ssl.sslKey(), environment));
        if (tls.rootCertificate == null && (tls.mode == SslMode.VERIFY_CA || tls.mode == SslMode.VERIFY_FULL)) {
            throw new SourceException(
                    "ssl_configuration: sslmode " + ssl.sslMode().spelling() + " needs sslrootcert");
        }
        return tls;
    }

    private static @Nullable String text(@Nullable ConfiguredValue value, Environment environment)
            throws SourceException {
        return switch (value) {
            case null -> null;
            case ConfiguredValue.Literal(String text) -> text;
            case ConfiguredValue.FromEnv(String name) ->
                environment
                        .get(name)
                        .orElseThrow(() -> new SourceException("environment variable '" + name + "' not set"));
        };
    }

    void apply(PgConnectOptions options) {
        if (mode == null) {
            return;
        }
        options.setSslMode(io.vertx.pgclient.SslMode.of(mode.spelling()));
        if (rootCertificate != null) {
            options.setTrustAll(false);
            options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(rootCertificate)));
        }
        options.setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
        if (certificate != null && key != null) {
            options.setKeyCertOptions(new PemKeyCertOptions()
                    .addCertValue(Buffer.buffer(certificate))
                    .addKeyValue(Buffer.buffer(key)));
        }
    }
}
