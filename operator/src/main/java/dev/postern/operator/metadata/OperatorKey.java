package dev.postern.operator.metadata;

import dev.postern.crds.Engine;
import dev.postern.operator.workload.Names;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys with which the operator speaks to instances: one an Engine, all made from a root that lies in a Secret of the
 * operator's own. So an Engine's Secret is only ever created: no right to read Secrets in the watched namespaces is needed.
 */
public final class OperatorKey {
    private static final String ROOT_SECRET = "postern-operator-key";
    private static final String ENTRY = "key";
    private static final int CONFLICT = 409;
    private static final int ROOT_BYTES = 32;

    private final KubernetesClient client;
    private final byte[] root;

    private OperatorKey(KubernetesClient client, byte[] root) {
        this.client = client;
        this.root = root;
    }

    /** Reads the root, which the first operator in the namespace makes. */
    public static OperatorKey load(KubernetesClient client, String namespace) {
        Secret secret = read(client, namespace);
        return new OperatorKey(
                client, Base64.getDecoder().decode(secret.getData().get(ENTRY)));
    }

    private static Secret read(KubernetesClient client, String namespace) {
        var named = client.secrets().inNamespace(namespace).withName(ROOT_SECRET);
        Secret there = named.get();
        if (there != null) {
            return there;
        }
        byte[] random = new byte[ROOT_BYTES];
        new SecureRandom().nextBytes(random);
        Secret made = new SecretBuilder()
                .withNewMetadata()
                .withName(ROOT_SECRET)
                .withNamespace(namespace)
                .endMetadata()
                .withImmutable(true)
                .addToData(ENTRY, Base64.getEncoder().encodeToString(random))
                .build();
        try {
            return client.resource(made).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != CONFLICT) {
                throw e;
            }
            return named.get();
        }
    }

    /** The key of an Engine's instances, always the same. */
    public String of(Engine engine) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root, "HmacSHA256"));
            String name = engine.getMetadata().getNamespace() + "/"
                    + engine.getMetadata().getName();
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes the Secret that the instances mount, unless it is there. */
    public void createSecret(Engine engine) {
        Secret secret = new SecretBuilder()
                .withNewMetadata()
                .withName(Names.operatorKey(engine, of(engine)))
                .withNamespace(engine.getMetadata().getNamespace())
                .addToLabels(Names.ENGINE_LABEL, engine.getMetadata().getName())
                .withOwnerReferences(new OwnerReferenceBuilder(Names.owner(engine)).build())
                .endMetadata()
                .withImmutable(true)
                .addToStringData(ENTRY, of(engine))
                .build();
        try {
            client.resource(secret).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != CONFLICT) {
                throw e;
            }
        }
    }
}
