package dev.postern.crds.assemble;

import dev.postern.crds.ResourceKey;
import dev.postern.crds.SecretKeyRef;

/**
 * A key of a Secret that the engine needs.
 *
 * @param variable its name in the metadata document, see {@link SecretVariable}
 * @param resource the resource that asks for it; the Secret is in the same namespace
 * @param path the field that asks for it, such as {@code spec.postgres.connection}
 */
public record SecretUse(String variable, ResourceKey resource, String path, SecretKeyRef secret) {
    static SecretUse of(ResourceKey resource, String path, SecretKeyRef secret) {
        return new SecretUse(SecretVariable.name(resource.namespace(), secret), resource, path, secret);
    }
}
