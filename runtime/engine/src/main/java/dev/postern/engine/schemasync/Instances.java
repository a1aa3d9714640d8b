package dev.postern.engine.schemasync;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the instances on one metadata database tell each other. Each call blocks and fails as {@link MetadataStore}'s do. */
public interface Instances {
    void seen(UUID id, String address, long resourceVersion, int inconsistent);

    void forget(UUID id);

    /** Forgets those that have said nothing for so long. */
    void forgetSilent(Duration silence);

    List<Instance> list();
}
