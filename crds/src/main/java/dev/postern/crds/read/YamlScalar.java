package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a scalar to JSON, and refuses what kubectl would read differently. */
final class YamlScalar {
    /** What YAML 1.1, which kubectl reads, takes for a boolean or an octal number and YAML 1.2 does not. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|[-+]?0[0-9_]+");

    private YamlScalar() {}

    static JsonNode read(ScalarNode scalar, String path, List<Finding> findings) {
        String text = scalar.getValue();
        if (scalar.isPlain() && AMBIGUOUS.matcher(text).matches()) {
            findings.add(new Finding(path, "is ambiguous: quote a string, write a boolean as true or false"));
            return NullNode.getInstance();
        }
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.STR)) {
                return TextNode.valueOf(text);
            } else if (tag.equals(Tag.BOOL)) {
                return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
            } else if (tag.equals(Tag.NULL)) {
                return NullNode.getInstance();
            } else if (tag.equals(Tag.INT)) {
                return integer(text);
            } else if (tag.equals(Tag.FLOAT)) {
                return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
            }
            findings.add(new Finding(path, "has a tag that is not supported: " + tag.getValue()));
        } catch (NumberFormatException e) {
            findings.add(new Finding(path, "is no number that JSON can hold"));
        }
        return NullNode.getInstance();
    }

    private static JsonNode integer(String text) {
        BigInteger value = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        if (value.bitLength() < Integer.SIZE) {
            return JsonNodeFactory.instance.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(value.longValue())
                : JsonNodeFactory.instance.numberNode(value);
    }
}
