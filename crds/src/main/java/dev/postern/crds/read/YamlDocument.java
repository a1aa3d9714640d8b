package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A parsed document.
 *
 * @param tree what it holds; missing when it is no YAML
 * @param lines the line of each path, from 1 in the file
 * @param findings what could not be understood
 */
record YamlDocument(JsonNode tree, Map<String, Integer> lines, List<Finding> findings) {
    /** The string of a field at the top, or an empty one. */
    String text(String field) {
        return tree.path(field).asText("");
    }
}
