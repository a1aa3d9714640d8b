package dev.postern.postgres.transport;

import dev.postern.engine.backend.RunSqlResult;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of simple queries off the wire, before the client sees them, as the text that Postgres sent: the client
 * would read them as Java values, whose text is another ({@code true} for {@code t}), and mixes up the statements of a batch.
 *
 * @see <a href="https://www.postgresql.org/docs/17/protocol-message-formats.html">Message Formats</a>
 */
final class RawResults extends ByteToMessageDecoder {
    private static final int HEADER = 5;
    private static final int LENGTH_OFFSET = 1;
    /** Table, column, type, its size and modifier, format: what follows a column's name. */
    private static final int COLUMN_DETAILS = 18;

    /** The client does not know of empty statements: they are shown to it as a command that did nothing. */
    private static final byte[] NOTHING_COMPLETE = {'C', 0, 0, 0, 8, 'S', 'E', 'T', 0};

    private @Nullable List<List<@Nullable String>> rows;
    private volatile boolean copying;
    private volatile RunSqlResult last = new RunSqlResult(Optional.empty());

    /** Whether a {@code COPY} wanted to talk with us; the connection is closed then. */
    boolean copying() {
        return copying;
    }

    /** Of the statement that was completed last. */
    RunSqlResult last() {
        return last;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < HEADER) {
            return;
        }
        int length = LENGTH_OFFSET + in.getInt(in.readerIndex() + LENGTH_OFFSET);
        if (in.readableBytes() < length) {
            return;
        }
        ByteBuf message = in.readSlice(length);
        if (copying) {
            return;
        }
        switch (message.getByte(message.readerIndex())) {
            case 'T' -> rows = begin(message.skipBytes(HEADER));
            case 'D' -> append(message.skipBytes(HEADER));
            case 'C' -> {
                complete();
                out.add(message.retain());
            }
            case 'I' -> {
                complete();
                out.add(Unpooled.wrappedBuffer(NOTHING_COMPLETE));
            }
            case 'G', 'H', 'W' -> {
                copying = true;
                context.close();
            }
            default -> out.add(message.retain());
        }
    }

    private void complete() {
        last = new RunSqlResult(Optional.ofNullable(rows));
        rows = null;
    }

    private static List<List<@Nullable String>> begin(ByteBuf description) {
        int columns = description.readUnsignedShort();
        List<@Nullable String> header = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            header.add(text(description, description.bytesBefore((byte) 0)));
            description.skipBytes(1 + COLUMN_DETAILS);
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        rows.add(header);
        return rows;
    }

    private void append(ByteBuf data) {
        int columns = data.readUnsignedShort();
        List<@Nullable String> row = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            int length = data.readInt();
            row.add(length < 0 ? null : text(data, length));
        }
        if (rows != null) {
            rows.add(row);
        }
    }

    private static String text(ByteBuf from, int length) {
        return from.readCharSequence(length, StandardCharsets.UTF_8).toString();
    }
}
