package dev.postern.engine.document;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class DocumentCacheTest {
    private final DocumentCache cache = new DocumentCache(Requests.PARSER, 1 << 20);

    @Test
    void theSameTextIsReadOnce() {
        String text = "query one { a } query two { b }";
        assertThat(cache.known(text, Optional.of("one"))).isEmpty();
        Operation one = cache.operation(text, Optional.of("one"));
        assertThat(cache.operation(new String(text), Optional.of("one"))).isSameAs(one);
        assertThat(cache.known(text, Optional.of("one"))).containsSame(one);
        assertThat(cache.operation(text, Optional.of("two")).name()).contains("two");
    }

    @Test
    void failuresAreReportedEachTime() {
        for (int i = 0; i < 2; i++) {
            Requests.assertRefused(
                    "$.query", "not a valid graphql query", () -> cache.operation("{", Optional.empty()));
        }
    }
}
