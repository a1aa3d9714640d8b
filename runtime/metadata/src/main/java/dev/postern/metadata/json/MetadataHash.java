package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.MetadataDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * A document's hash, by which two processes see whether they mean the same: SHA-256 of what {@link MetadataWriter} writes, keys
 * sorted and numbers in one spelling, because YAML, JSON and databases keep these differently.
 */
public final class MetadataHash {
    private MetadataHash() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(MetadataDocument document) {
        MessageDigest digest = sha256();
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            write(new MetadataWriter().document(document), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonNode json, Writer out) throws IOException {
        if (json instanceof ObjectNode object) {
            String separator = "{";
            for (String key : keys(object)) {
                out.append(separator).append(object.textNode(key).toString()).append(':');
                write(object.get(key), out);
                separator = ",";
            }
            out.append(object.isEmpty() ? "{}" : "}");
        } else if (json.isArray()) {
            out.append('[');
            for (int i = 0; i < json.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(json.get(i), out);
            }
            out.append(']');
        } else {
            out.append(json.isNumber() ? number(json.decimalValue()) : json.toString());
        }
    }

    private static TreeSet<String> keys(ObjectNode object) {
        TreeSet<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** {@code 1}, {@code 1.0} and {@code 1e0} are one number. */
    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
