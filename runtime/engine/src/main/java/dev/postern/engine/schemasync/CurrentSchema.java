package dev.postern.engine.schemasync;

import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.roleschema.RoleSchemas;
import dev.postern.engine.schemacache.SchemaCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The schema being served, if any. Its resource version never goes backwards. */
public final class CurrentSchema {
    private final AtomicReference<Optional<ServedSchema>> served = new AtomicReference<>(Optional.empty());
    private final List<Consumer<ServedSchema>> followers = new CopyOnWriteArrayList<>();

    public Optional<ServedSchema> served() {
        return served.get();
    }

    /** For requests, which fail with a {@link DatabaseException} as long as nothing is served. */
    public RoleSchemas roleSchemas() {
        return now().roleSchemas();
    }

    /** As {@link #roleSchemas()}. */
    public SchemaCache schemaCache() {
        return now().schemaCache();
    }

    private ServedSchema now() {
        return served.get()
                .orElseThrow(() -> new DatabaseException(
                        ErrorCode.POSTGRES_ERROR,
                        JsonPath.ROOT,
                        "the metadata could not be read yet from the metadata database",
                        Optional.empty()));
    }

    /** Calls the follower after each swap, on the thread that swapped; it returns at once. */
    public void onSwap(Consumer<ServedSchema> follower) {
        followers.add(follower);
    }

    /** Serves this from now on. */
    void swap(ServedSchema next) {
        Optional<ServedSchema> before = served.getAndUpdate(last -> isOlder(next, last) ? last : Optional.of(next));
        if (isOlder(next, before)) {
            throw new IllegalStateException("version " + next.resourceVersion() + " after a later one");
        }
        followers.forEach(follower -> follower.accept(next));
    }

    private static boolean isOlder(ServedSchema next, Optional<ServedSchema> last) {
        return last.map(each -> next.resourceVersion() < each.resourceVersion()).orElse(false);
    }
}
