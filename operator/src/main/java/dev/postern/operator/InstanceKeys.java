package dev.postern.operator;

import dev.postern.crds.Engine;
import dev.postern.operator.metadata.InstanceAddress;
import dev.postern.operator.metadata.OperatorKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key of an Engine's instances, and that its Secret is there: made again if somebody deleted it and pods wait for it. */
final class InstanceKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OperatorKey key;
    private final Map<String, Instant> created = new ConcurrentHashMap<>();

    InstanceKeys(OperatorKey key) {
        this.key = key;
    }

    String of(Engine engine, List<InstanceAddress> instances) {
        String uid = engine.getMetadata().getUid();
        Instant last = created.get(uid);
        boolean isServed = instances.stream().anyMatch(InstanceAddress::isReady);
        if (last == null || (!isServed && last.plus(PATIENCE).isBefore(Instant.now()))) {
            key.createSecret(engine);
            created.put(uid, Instant.now());
        }
        return key.of(engine);
    }
}
