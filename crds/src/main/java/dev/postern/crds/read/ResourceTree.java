package dev.postern.crds.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;

/** A document that keeps to its schema → a resource. */
final class ResourceTree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResourceTree() {}

    static CustomResource<?, ?> resource(
            Class<? extends CustomResource<?, ?>> type, JsonNode tree, String defaultNamespace) {
        try {
            CustomResource<?, ?> resource = JSON.treeToValue(tree, type);
            ObjectMeta metadata = resource.getMetadata();
            if (metadata.getNamespace() == null) {
                metadata.setNamespace(defaultNamespace);
            }
            return resource;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the schema of " + type.getSimpleName() + " allows what its type does not", e);
        }
    }
}
