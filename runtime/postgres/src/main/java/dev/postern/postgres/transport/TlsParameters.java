package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;

/** libpq's {@code ssl*} parameters on the client's options. */
final class TlsParameters {
    private TlsParameters() {}

    static void apply(Map<String, String> parameters, SslMode mode, PgConnectOptions options) throws SourceException {
        String root = parameters.getOrDefault("sslrootcert", "");
        SslMode effective = effective(mode, root);
        options.setSslMode(effective);
        clientCertificate(parameters, options);
        switch (effective) {
            case VERIFY_FULL -> {
                options.setTrustOptions(trust(root));
                options.setHostnameVerificationAlgorithm("HTTPS");
            }
            case VERIFY_CA -> {
                options.setTrustOptions(trust(root));
                options.setHostnameVerificationAlgorithm("");
            }
            case DISABLE, ALLOW, PREFER, REQUIRE -> {
                options.setTrustAll(true);
                options.setHostnameVerificationAlgorithm("");
            }
        }
    }

    /** With a root certificate {@code require} checks it, as libpq does; the system's roots are never used without the name. */
    private static SslMode effective(SslMode mode, String root) {
        if (root.equals("system")) {
            return SslMode.VERIFY_FULL;
        }
        return mode == SslMode.REQUIRE && !root.isEmpty() ? SslMode.VERIFY_CA : mode;
    }

    private static TrustOptions trust(String root) throws SourceException {
        if (root.isEmpty()) {
            throw new SourceException(
                    "the connection URL's sslmode needs sslrootcert: a file of PEM certificates, or system");
        }
        if (root.equals("system")) {
            return systemTrust();
        }
        readable(root, "sslrootcert");
        return new PemTrustOptions().addCertPath(root);
    }

    private static TrustOptions systemTrust() throws SourceException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return TrustOptions.wrap(factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new SourceException("the system's root certificates cannot be read");
        }
    }

    private static void clientCertificate(Map<String, String> parameters, PgConnectOptions options)
            throws SourceException {
        String certificate = parameters.getOrDefault("sslcert", "");
        String key = parameters.getOrDefault("sslkey", "");
        if (certificate.isEmpty() && key.isEmpty()) {
            return;
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new SourceException("the connection URL's sslcert and sslkey belong together");
        }
        readable(certificate, "sslcert");
        readable(key, "sslkey");
        options.setKeyCertOptions(
                new PemKeyCertOptions().addCertPath(certificate).addKeyPath(key));
    }

    private static void readable(String file, String parameter) throws SourceException {
        if (!new File(file).canRead()) {
            throw new SourceException("the file that the connection URL's " + parameter + " names cannot be read");
        }
    }
}
