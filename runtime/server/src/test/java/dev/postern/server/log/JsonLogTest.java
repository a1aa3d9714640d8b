package dev.postern.server.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonLogTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneObjectALine() throws IOException {
        Log log = new JsonLog(out, LogLevel.INFO, Set.of("startup"));
        log.write(
                LogLevel.WARN,
                LogType.STARTUP,
                JsonNodeFactory.instance.objectNode().put("kind", "a\nb"));
        assertThat(written()).endsWith("}\n").hasLineCount(1);
        JsonNode line = new ObjectMapper().readTree(written());
        assertThat(line.fieldNames()).toIterable().containsExactly("timestamp", "level", "type", "detail");
        assertThat(line.path("timestamp").textValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(line.path("level").textValue()).isEqualTo("warn");
        assertThat(line.at("/detail/kind").textValue()).isEqualTo("a\nb");
    }

    @Test
    void levelsAndTypesThatAreOffAreNotWritten() {
        Log log = new JsonLog(out, LogLevel.WARN, Set.of("startup"));
        log.write(LogLevel.INFO, LogType.STARTUP, JsonNodeFactory.instance.objectNode());
        log.write(LogLevel.ERROR, LogType.HTTP_LOG, JsonNodeFactory.instance.objectNode());
        assertThat(written()).isEmpty();
        log.write(LogLevel.ERROR, "schema-sync", JsonNodeFactory.instance.objectNode());
        assertThat(written()).contains("schema-sync");
    }
}
