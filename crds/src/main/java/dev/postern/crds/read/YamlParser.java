package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.crds.read.YamlText.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses one document to JSON and notes the line of each path. */
final class YamlParser {
    /** Where a text that is no YAML is at fault; no path of a document. */
    static final String TEXT = "(text)";

    private static final int DEPTH = 100;
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SECRET = Pattern.compile("\\bkind\"?\\s*:\\s*[\"']?Secret\\b");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final int firstLine;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private YamlParser(int firstLine) {
        this.firstLine = firstLine;
    }

    static YamlDocument parse(Chunk chunk) {
        YamlParser parser = new YamlParser(chunk.firstLine());
        JsonNode tree = parser.tree(chunk.text());
        return new YamlDocument(tree, parser.lines, parser.findings);
    }

    private JsonNode tree(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> read(node, "", 0)).orElse(MissingNode.getInstance());
        } catch (MarkedYamlEngineException e) {
            e.getProblemMark().ifPresent(mark -> lines.put(TEXT, line(mark)));
            findings.add(new Finding(TEXT, "is not YAML" + (SECRET.matcher(text).find() ? "" : ": " + e.getProblem())));
        } catch (YamlEngineException e) {
            findings.add(new Finding("", "is not YAML that can be read"));
        }
        return MissingNode.getInstance();
    }

    private JsonNode read(Node node, String path, int depth) {
        lines.computeIfAbsent(path, p -> node.getStartMark().map(this::line).orElse(firstLine));
        if (depth > DEPTH) {
            findings.add(new Finding(path, "is nested too deeply"));
            return NullNode.getInstance();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path, depth);
            case SequenceNode sequence -> array(sequence, path, depth);
            case ScalarNode scalar -> YamlScalar.read(scalar, path, findings);
            default -> throw new IllegalStateException("a node of an unknown sort: " + node.getNodeType());
        };
    }

    private ObjectNode object(MappingNode mapping, String path, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(new Finding(path, "has a key that is no string"));
                continue;
            }
            String name = key.getValue();
            String child = child(path, name);
            key.getStartMark().ifPresent(mark -> lines.putIfAbsent(child, line(mark)));
            if (key.isPlain() && name.equals("<<")) {
                findings.add(new Finding(child, "merge keys are not supported: write the fields out"));
            } else if (object.has(name)) {
                findings.add(new Finding(child, "is given twice"));
            } else {
                object.set(name, read(tuple.getValueNode(), child, depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String path, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            array.add(read(element, path + "[" + array.size() + "]", depth + 1));
        }
        return array;
    }

    private int line(Mark mark) {
        return firstLine + mark.getLine();
    }

    /** {@code spec.select}, or {@code metadata.labels["app.kubernetes.io/name"]} for a key that is no plain word. */
    static String child(String path, String key) {
        if (!PLAIN_KEY.matcher(key).matches()) {
            return path + "[\"" + key + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }
}
