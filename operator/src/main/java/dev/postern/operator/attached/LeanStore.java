package dev.postern.operator.attached;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;

/** Keeps resources without the record of who set which field, which is often longer than the resource itself. */
final class LeanStore<T extends HasMetadata> extends BasicItemStore<T> {
    LeanStore() {
        super(Cache::metaNamespaceKeyFunc);
    }

    @Override
    public T put(String key, T resource) {
        resource.getMetadata().setManagedFields(null);
        return super.put(key, resource);
    }
}
