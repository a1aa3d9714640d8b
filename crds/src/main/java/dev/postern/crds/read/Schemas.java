package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.crds.Api;
import dev.postern.crds.Kinds;
import dev.postern.crds.read.YamlText.Chunk;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** The schemas of whole documents: those of the generated CRDs, and what Kubernetes itself says of all of them. */
final class Schemas {
    private final SequencedMap<String, KindSchema> kinds = new LinkedHashMap<>();
    private final JsonNode secret;

    /** A kind, its type and the schema of its documents. */
    record KindSchema(Class<? extends CustomResource<?, ?>> type, JsonNode schema) {}

    Schemas() {
        JsonNode kubernetes = load("/dev/postern/crds/read/kubernetes.yaml");
        secret = kubernetes.path("secret");
        for (var type : Kinds.TYPES) {
            String kind = type.getSimpleName();
            JsonNode crd =
                    load("/dev/postern/crds/generated/" + kind.toLowerCase(Locale.ROOT) + "s." + Api.GROUP + ".yaml");
            ObjectNode schema = (ObjectNode) crd.at("/spec/versions/0/schema/openAPIV3Schema");
            ObjectNode properties = (ObjectNode) schema.get("properties");
            properties.setAll((ObjectNode) kubernetes.at("/secret/properties").deepCopy());
            properties.remove(List.of("type", "immutable", "data", "stringData"));
            schema.withArray("/required").add("metadata");
            kinds.put(kind, new KindSchema(type, schema));
        }
    }

    JsonNode secret() {
        return secret;
    }

    Optional<KindSchema> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    private static JsonNode load(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in this build: " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YamlParser.parse(new Chunk(1, text)).tree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
