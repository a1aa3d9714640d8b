package dev.postern.engine.execute;

import dev.postern.engine.plan.Part;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes {@code {"data":{…}}} around values that the database has already finished. */
final class ResponseWriter {
    private static final byte[] HEAD = "{\"data\":{".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = "}}".getBytes(StandardCharsets.UTF_8);

    private ResponseWriter() {}

    /** @param rows the answer of each step, by column */
    static byte[] data(List<Part> parts, List<List<byte[]>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(HEAD.length + TAIL.length + size(parts, rows));
        out.writeBytes(HEAD);
        boolean first = true;
        for (Part part : parts) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write('"');
            out.writeBytes(part.alias().getBytes(StandardCharsets.US_ASCII));
            out.write('"');
            out.write(':');
            out.writeBytes(json(part, rows));
        }
        out.writeBytes(TAIL);
        return out.toByteArray();
    }

    private static byte[] json(Part part, List<List<byte[]>> rows) {
        return switch (part) {
            case Part.OfStep of -> rows.get(of.step()).get(of.column());
            case Part.Ready ready -> ready.json();
        };
    }

    private static int size(List<Part> parts, List<List<byte[]>> rows) {
        int size = 0;
        for (Part part : parts) {
            size += part.alias().length() + 4 + json(part, rows).length;
        }
        return size;
    }
}
