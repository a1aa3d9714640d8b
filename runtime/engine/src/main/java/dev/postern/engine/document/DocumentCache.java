package dev.postern.engine.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Operations by the text they came from: clients send the same few documents over and over. Failures are not kept. */
public final class DocumentCache {
    private record Key(String text, Optional<String> operationName) {
        /** Roughly what the text and its operation take. A query of 274 characters: 6,300 bytes. */
        int bytes() {
            return (int) Math.min(Integer.MAX_VALUE, 512L + 24L * text.length());
        }
    }

    private final DocumentParser parser;
    private final Cache<Key, Operation> operations;

    public DocumentCache(DocumentParser parser, long maxBytes) {
        this.parser = parser;
        this.operations = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Operation operation) -> key.bytes())
                .build();
    }

    /** The operation if it was asked for before: no work but a look-up. */
    public Optional<Operation> known(String text, Optional<String> operationName) {
        return Optional.ofNullable(operations.getIfPresent(new Key(text, operationName)));
    }

    /** As {@link DocumentParser#parse} and {@link Document#operation}. */
    public Operation operation(String text, Optional<String> operationName) {
        return operations.get(
                new Key(text, operationName), key -> parser.parse(key.text()).operation(key.operationName()));
    }
}
