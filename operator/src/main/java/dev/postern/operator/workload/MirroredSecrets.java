package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.SecretKeyRef;
import dev.postern.crds.assemble.SecretUse;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys of Secrets in other namespaces than the Engine's, whose pods cannot mount these: copied into one Secret beside the
 * pods, the same for all Engines of a namespace, of which each applies its own keys. The operator reads such a Secret only
 * where somebody gave it the right to {@code get} that very one.
 */
public final class MirroredSecrets {
    /** The only Secret in a watched namespace that the operator may change. */
    static final String NAME = "postern-mirrored-secrets";

    private static final int FORBIDDEN = 403;

    private final KubernetesClient client;

    /** A hash of what was applied last, by the Engine's uid. */
    private final Map<String, String> applied = new ConcurrentHashMap<>();

    public MirroredSecrets(KubernetesClient client) {
        this.client = client;
    }

    static boolean isElsewhere(Engine engine, SecretUse use) {
        return !use.resource().namespace().equals(engine.getMetadata().getNamespace());
    }

    /**
     * Copies what an Engine's resources in other namespaces refer to, if it is another value than before.
     *
     * @return resources whose Secret cannot be read, and why
     */
    public Map<ResourceKey, String> copy(Engine engine, List<SecretUse> secrets) {
        SortedMap<String, String> data = new TreeMap<>();
        Map<ResourceKey, String> unreadable = new HashMap<>();
        for (SecretUse use : secrets) {
            if (isElsewhere(engine, use)) {
                read(use, data, unreadable);
            }
        }
        String uid = engine.getMetadata().getUid();
        String hash = Hash.of(data);
        if (!hash.equals(applied.get(uid)) && !(data.isEmpty() && !applied.containsKey(uid))) {
            apply(engine, data);
            applied.put(uid, hash);
        }
        return unreadable;
    }

    private void read(SecretUse use, SortedMap<String, String> data, Map<ResourceKey, String> unreadable) {
        SecretKeyRef ref = use.secret();
        String namespace = use.resource().namespace();
        try {
            @Nullable
            Secret secret =
                    client.secrets().inNamespace(namespace).withName(ref.name()).get();
            @Nullable
            String value = secret == null || secret.getData() == null
                    ? null
                    : secret.getData().get(ref.key());
            if (value == null) {
                unreadable.put(
                        use.resource(), use.path() + ": there is no key " + ref.key() + " in a Secret " + ref.name());
            } else {
                data.put(use.variable(), value);
            }
        } catch (KubernetesClientException e) {
            if (e.getCode() != FORBIDDEN) {
                throw e;
            }
            unreadable.put(
                    use.resource(),
                    use.path() + ": the operator may not read Secret " + namespace + "/" + ref.name()
                            + ", which the Engine's pods need in their namespace; give it the right to get it");
        }
    }

    private void apply(Engine engine, Map<String, String> data) {
        Secret mirrored = new SecretBuilder()
                .withNewMetadata()
                .withName(NAME)
                .withNamespace(engine.getMetadata().getNamespace())
                .withOwnerReferences(new OwnerReferenceBuilder(Names.owner(engine))
                        .withController(false)
                        .build())
                .endMetadata()
                .withData(data)
                .build();
        client.resource(mirrored)
                .patch(new PatchContext.Builder()
                        .withPatchType(PatchType.SERVER_SIDE_APPLY)
                        .withFieldManager(
                                Names.FIELD_MANAGER + "-" + engine.getMetadata().getUid())
                        .withForce(true)
                        .build());
    }
}
