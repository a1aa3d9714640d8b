package dev.postern.engine.schemasync;

import dev.postern.engine.schemacache.Invalidations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class SchemaEventTest {
    @Test
    void hasThePayloadThatInstancesAgreeOn() {
        SchemaEvent event = event(new Invalidations(true, Set.of("r"), Set.of("b", "a"), Set.of()));

        assertThat(event.payload())
                .isEqualTo("{\"instance_id\":\"00000000-0000-0000-0000-000000000007\","
                        + "\"occurred_at\":\"1970-01-01T00:00:00Z\","
                        + "\"invalidations\":{\"metadata\":true,\"remote_schemas\":[\"r\"],"
                        + "\"sources\":[\"a\",\"b\"],\"data_connectors\":[]},\"resource_version\":5}");
        assertThat(SchemaEvent.parse(event.payload())).contains(event);
    }

    @Property(tries = 100)
    void survivesItsPayload(@ForAll Set<String> sources, @ForAll Set<String> remoteSchemas, @ForAll boolean metadata) {
        SchemaEvent event = event(new Invalidations(metadata, remoteSchemas, sources, Set.of()));

        String payload = event.payload();

        assertThat(payload.getBytes(StandardCharsets.UTF_8).length).isLessThan(8000);
        SchemaEvent parsed = SchemaEvent.parse(payload).orElseThrow();
        assertThat(parsed.resourceVersion()).isEqualTo(5);
        parsed.invalidations()
                .ifPresent(read -> assertThat(event.invalidations()).contains(read));
    }

    @Test
    void tooManyNamesMeanEverything() {
        Set<String> many = IntStream.range(0, 3000).mapToObj(i -> "sourcé" + i).collect(Collectors.toSet());

        String payload = event(Invalidations.ofSources(many)).payload();

        assertThat(payload).contains("\"invalidations\":null");
        assertThat(SchemaEvent.parse(payload).orElseThrow().invalidations()).isEmpty();
    }

    @Property
    void anythingElseIsNoEvent(@ForAll String payload) {
        assertThatCode(() -> SchemaEvent.parse(payload)).doesNotThrowAnyException();
        assertThat(SchemaEvent.parse("{\"instance_id\":\"x\"}")).isEmpty();
        assertThat(SchemaEvent.parse("")).isEmpty();
        assertThat(SchemaEvent.parse("[1]")).isEmpty();
    }

    private static SchemaEvent event(Invalidations invalidations) {
        return new SchemaEvent(new UUID(0, 7), Instant.EPOCH, Optional.of(invalidations), 5);
    }
}
