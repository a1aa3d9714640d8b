package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.assemble.SecretVariable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Secret that keeps to its schema → its values by variable. */
final class SecretTree {
    private SecretTree() {}

    static Map<String, String> values(ResourceKey secret, JsonNode tree, List<Finding> findings) {
        Map<String, String> values = new HashMap<>();
        for (var entry : tree.path("data").properties()) {
            try {
                byte[] decoded =
                        Base64.getDecoder().decode(entry.getValue().asText().replaceAll("[\r\n]", ""));
                values.put(variable(secret, entry.getKey()), new String(decoded, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(YamlParser.child("data", entry.getKey()), "is not base64"));
            }
        }
        // As in a cluster, stringData wins over data.
        for (var entry : tree.path("stringData").properties()) {
            values.put(variable(secret, entry.getKey()), entry.getValue().asText());
        }
        return values;
    }

    private static String variable(ResourceKey secret, String key) {
        return SecretVariable.name(secret.namespace(), secret.name(), key);
    }
}
