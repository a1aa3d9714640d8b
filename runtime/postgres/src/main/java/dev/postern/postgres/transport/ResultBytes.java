package dev.postern.postgres.transport;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** The values of a statement's rows as bytes, without a copy where the client leaves them in an array of their own. */
final class ResultBytes {
    static final Collector<Row, ?, List<byte[]>> COLLECTOR =
            Collector.<Row, List<byte[]>>of(ArrayList::new, ResultBytes::add, (left, right) -> {
                left.addAll(right);
                return left;
            });

    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

    private ResultBytes() {}

    private static void add(List<byte[]> values, Row row) {
        for (int i = 0; i < row.size(); i++) {
            values.add(of(row.getValue(i)));
        }
    }

    static byte[] of(@Nullable Object value) {
        return switch (value) {
            case Buffer buffer -> bytes(buffer);
            case null -> NULL.clone();
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(Buffer buffer) {
        ByteBuf bytes = buffer.getByteBuf();
        boolean whole = bytes.hasArray() && bytes.arrayOffset() == 0 && bytes.array().length == bytes.readableBytes();
        return whole ? bytes.array() : buffer.getBytes();
    }
}
