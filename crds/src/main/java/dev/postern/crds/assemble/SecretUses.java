package dev.postern.crds.assemble;

import dev.postern.crds.ResourceKey;
import dev.postern.crds.SecretSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what Secrets a document refers to while it is put together. */
final class SecretUses {
    private final List<SecretUse> uses = new ArrayList<>();

    /** The variable that stands for a value in the document. */
    String variable(ResourceKey resource, String path, SecretSource source) {
        SecretUse use = SecretUse.of(resource, path, source.secretRef());
        uses.add(use);
        return use.variable();
    }

    /** In the order of the resources' keys. */
    List<SecretUse> all() {
        return uses.stream()
                .sorted(Comparator.comparing(SecretUse::resource).thenComparing(SecretUse::path))
                .toList();
    }
}
