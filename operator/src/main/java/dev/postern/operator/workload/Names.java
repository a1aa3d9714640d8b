package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names, labels and the owner that an Engine's objects have in common. */
public final class Names {
    /** The Engine that an object belongs to; EndpointSlices inherit it from the Service. */
    public static final String ENGINE_LABEL = "postern.dev/engine";

    /** Who applies objects, as server-side apply tells fields apart. */
    public static final String FIELD_MANAGER = "postern-operator";

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** Selects all objects of the operator's. */
    public static final String MANAGED_SELECTOR = MANAGED_BY + "=" + FIELD_MANAGER;

    private Names() {}

    static ObjectMeta meta(Engine engine, String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(engine.getMetadata().getNamespace())
                .withLabels(labels(engine))
                .withOwnerReferences(owner(engine))
                .build();
    }

    static Map<String, String> labels(Engine engine) {
        Map<String, String> labels = selector(engine);
        labels.put("app.kubernetes.io/component", "engine");
        labels.put(MANAGED_BY, FIELD_MANAGER);
        labels.put(ENGINE_LABEL, engine.getMetadata().getName());
        return labels;
    }

    /** What a Deployment's selector is made of, which can never be changed. */
    static Map<String, String> selector(Engine engine) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/name", "postern");
        labels.put("app.kubernetes.io/instance", engine.getMetadata().getName());
        return labels;
    }

    /** The Engine as owner: what it owns goes with it. */
    public static OwnerReference owner(Engine engine) {
        return new OwnerReferenceBuilder()
                .withApiVersion(engine.getApiVersion())
                .withKind(engine.getKind())
                .withName(engine.getMetadata().getName())
                .withUid(engine.getMetadata().getUid())
                .withController(true)
                .build();
    }

    /** The ConfigMap of an Engine's options. */
    static String config(Engine engine) {
        return engine.getMetadata().getName() + "-config";
    }

    /**
     * The Secret of a key with which the operator speaks to an Engine's instances. Another key is another Secret, so that pods
     * roll to it: an operator that lost its root still reaches them.
     */
    public static String operatorKey(Engine engine, String key) {
        return engine.getMetadata().getName() + "-operator-key-" + Hash.of(key).substring(0, 8);
    }
}
