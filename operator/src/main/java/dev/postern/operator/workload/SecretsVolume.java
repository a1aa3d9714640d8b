package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import dev.postern.crds.SecretKeyRef;
import dev.postern.crds.assemble.SecretUse;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All Secrets that an Engine's metadata speaks of as one volume, a file a key. Its names are a part of the pod template,
 * so a new reference rolls the pods; its contents are not, so a changed value reaches them as they run. A Secret that is
 * not there yet keeps no pod from starting: what needs it is inconsistent until it is.
 */
final class SecretsVolume {
    static final String NAME = "secrets";
    static final String PATH = "/var/run/postern/secrets";

    /** The name under which the operator's own key lies there. */
    static final String OPERATOR_KEY = "POSTERN_OPERATOR_KEY";

    private SecretsVolume() {}

    static Volume of(Engine engine, List<SecretUse> secrets, String operatorKeySecret) {
        SortedMap<String, SortedMap<String, String>> files = new TreeMap<>();
        for (SecretUse use : secrets) {
            SecretKeyRef secret = use.secret();
            if (MirroredSecrets.isElsewhere(engine, use)) {
                files.computeIfAbsent(MirroredSecrets.NAME, name -> new TreeMap<>())
                        .put(use.variable(), use.variable());
            } else {
                files.computeIfAbsent(secret.name(), name -> new TreeMap<>()).put(secret.key(), use.variable());
            }
        }
        List<VolumeProjection> projections = new ArrayList<>();
        projections.add(projection(operatorKeySecret, new TreeMap<>(Map.of("key", OPERATOR_KEY)), false));
        files.forEach((secret, keys) -> projections.add(projection(secret, keys, true)));
        return new VolumeBuilder()
                .withName(NAME)
                .withNewProjected()
                .withDefaultMode(0444)
                .withSources(projections)
                .endProjected()
                .build();
    }

    private static VolumeProjection projection(String secret, SortedMap<String, String> keys, boolean optional) {
        List<KeyToPath> items = keys.entrySet().stream()
                .map(each -> new KeyToPath(each.getKey(), null, each.getValue()))
                .toList();
        return new VolumeProjectionBuilder()
                .withNewSecret()
                .withName(secret)
                .withItems(items)
                .withOptional(optional ? true : null)
                .endSecret()
                .build();
    }
}
