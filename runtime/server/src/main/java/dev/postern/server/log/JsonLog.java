package dev.postern.server.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** {@code {"timestamp":"2026-11-22T10:00:00.000+0000","level":"info","type":"startup","detail":{…}}}, a line each. */
public final class JsonLog implements Log {
    /** What {@code --enabled-log-types} can switch; every other kind is always on. */
    private static final Set<String> SWITCHABLE = Set.of(
            "startup",
            "http-log",
            "webhook-log",
            "websocket-log",
            "query-log",
            "execution-log",
            "livequery-poller-log",
            "action-handler-log",
            "data-connector-log",
            "jwk-refresh-log",
            "validate-insert-input-log");

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);
    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final OutputStream out;
    private final LogLevel least;
    private final Set<String> enabledTypes;
    private final ReentrantLock oneLineAtATime = new ReentrantLock();

    public JsonLog(OutputStream out, LogLevel least, Set<String> enabledTypes) {
        this.out = out;
        this.least = least;
        this.enabledTypes = Set.copyOf(enabledTypes);
    }

    @Override
    public boolean isOn(LogLevel level, String type) {
        return level.compareTo(least) >= 0 && (!SWITCHABLE.contains(type) || enabledTypes.contains(type));
    }

    @Override
    public void write(LogLevel level, String type, JsonNode detail) {
        if (!isOn(level, type)) {
            return;
        }
        try {
            byte[] line = line(level, type, detail);
            oneLineAtATime.lock();
            try {
                out.write(line);
                out.flush();
            } finally {
                oneLineAtATime.unlock();
            }
        } catch (IOException nowhereToWrite) {
            return;
        }
    }

    private static byte[] line(LogLevel level, String type, JsonNode detail) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("timestamp", TIMESTAMP.format(Instant.now()));
            json.writeStringField("level", level.wire());
            json.writeStringField("type", type);
            json.writeObjectField("detail", detail);
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
