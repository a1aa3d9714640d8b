package dev.postern.crds.assemble;

import dev.postern.crds.SecretKeyRef;

/**
 * The name by which the metadata document speaks of a key of a Secret:
 * {@code POSTERN_SECRET_<namespace>_<name>_<key>}.
 *
 * <p>Letters and digits stay as they are. What a variable's name cannot hold is escaped: {@code -} as {@code __d}
 * (dash), {@code .} as {@code __p} (point), {@code _} as {@code __u} (underscore). So a single underscore always
 * separates, two always escape, and no two keys share a name:
 *
 * <pre>
 * shop, billing, token       POSTERN_SECRET_shop_billing_token
 * shop, shop-db, url         POSTERN_SECRET_shop_shop__ddb_url
 * shop, tls, tls.crt         POSTERN_SECRET_shop_tls_tls__pcrt
 * </pre>
 */
public final class SecretVariable {
    private static final String PREFIX = "POSTERN_SECRET_";

    private SecretVariable() {}

    /** The variable of a key of a Secret in a namespace. */
    public static String name(String namespace, SecretKeyRef secret) {
        return name(namespace, secret.name(), secret.key());
    }

    /** The variable of a key of a Secret in a namespace. */
    public static String name(String namespace, String secret, String key) {
        return PREFIX + escape(namespace) + "_" + escape(secret) + "_" + escape(key);
    }

    private static String escape(String part) {
        return part.replace("_", "__u").replace("-", "__d").replace(".", "__p");
    }
}
