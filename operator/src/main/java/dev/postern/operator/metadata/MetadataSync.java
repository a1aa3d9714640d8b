package dev.postern.operator.metadata;

import dev.postern.crds.Engine;
import dev.postern.crds.MetadataPolicy;
import dev.postern.crds.assemble.AssembledMetadata;
import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.MetadataHash;
import dev.postern.operator.metadata.InstanceState.Mark;
import dev.postern.operator.metadata.InstanceState.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Makes the metadata of an Engine what its resources say: asks its instances, and replaces the document when it differs. */
public final class MetadataSync {
    private static final int ATTEMPTS = 3;

    private final MetadataClient client;

    /**
     * A hash of the mark as this process last applied it, by the Engine's uid: a resource's name is in it and not in the
     * document.
     */
    private final Map<String, Integer> marks = new ConcurrentHashMap<>();

    public MetadataSync(MetadataClient client) {
        this.client = client;
    }

    /**
     * What came of it.
     *
     * @param instances what each instance that answers says, afterwards
     * @param silent the addresses of those that do not answer, and why
     * @param stored what is in the metadata database, afterwards; null when no instance could tell
     * @param applied why the document was replaced; empty when it was not
     * @param failure why it could not be replaced; null when it could, or need not be
     */
    public record Result(
            List<InstanceState> instances,
            Map<InstanceAddress, InstanceException> silent,
            @Nullable Stored stored,
            Optional<Cause> applied,
            @Nullable String failure) {
        public Result {
            instances = List.copyOf(instances);
            silent = Map.copyOf(silent);
        }
    }

    /** Why a document is replaced. */
    public enum Cause {
        /** The database holds none of this Engine's yet. */
        FIRST,
        /** The resources say something else than before. */
        RESOURCES_CHANGED,
        /** Somebody else changed the document. */
        CORRECTED
    }

    /** Blocks for as long as the instances take to answer. */
    public Result sync(Engine engine, AssembledMetadata assembled, List<InstanceAddress> addresses, String key) {
        String hash = MetadataHash.of(assembled.document());
        Managed managed = mark(engine, assembled);
        @Nullable String failure = null;
        for (int attempt = 1; ; attempt++) {
            Result seen = ask(addresses, key);
            Optional<InstanceState> through = seen.instances().stream()
                    .filter(state -> state.stored() != null)
                    .findFirst();
            if (through.isEmpty()) {
                return new Result(seen.instances(), seen.silent(), null, Optional.empty(), reason(seen));
            }
            Stored stored = Objects.requireNonNull(through.get().stored());
            Optional<Cause> cause = cause(engine, stored, hash, managed);
            if (cause.isEmpty()) {
                return new Result(seen.instances(), seen.silent(), stored, Optional.empty(), null);
            }
            try {
                client.replace(through.get().address(), key, assembled.document(), stored.resourceVersion(), managed);
                marks.put(engine.getMetadata().getUid(), managed.hashCode());
                Result after = ask(addresses, key);
                return new Result(after.instances(), after.silent(), after.stored(), cause, null);
            } catch (InstanceException e) {
                failure = e.getMessage();
                if (!e.isConflict() || attempt == ATTEMPTS) {
                    return new Result(seen.instances(), seen.silent(), stored, Optional.empty(), failure);
                }
            }
        }
    }

    private Optional<Cause> cause(Engine engine, Stored stored, String hash, Managed managed) {
        @Nullable Mark mark = stored.mark();
        if (mark == null || !mark.engine().equals(managed.engine())) {
            return Optional.of(Cause.FIRST);
        }
        int last = marks.getOrDefault(engine.getMetadata().getUid(), managed.hashCode());
        if (!mark.hash().equals(hash) || mark.policy() != managed.policy() || last != managed.hashCode()) {
            return Optional.of(Cause.RESOURCES_CHANGED);
        }
        return managed.policy() == ManagedPolicy.CORRECT && !hash.equals(stored.hash())
                ? Optional.of(Cause.CORRECTED)
                : Optional.empty();
    }

    private static Managed mark(Engine engine, AssembledMetadata assembled) {
        return new Managed(
                engine.getMetadata().getNamespace() + "/" + engine.getMetadata().getName(),
                engine.getSpec().metadataPolicy() == MetadataPolicy.WARN ? ManagedPolicy.WARN : ManagedPolicy.CORRECT,
                assembled.origins().owned());
    }

    /** Asks all at once: one that hangs holds up no other. */
    private Result ask(List<InstanceAddress> addresses, String key) {
        Map<InstanceAddress, InstanceState> states = new ConcurrentHashMap<>();
        Map<InstanceAddress, InstanceException> silent = new ConcurrentHashMap<>();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.forEach(address -> asking.execute(() -> {
                try {
                    states.put(address, client.state(address, key));
                } catch (InstanceException e) {
                    silent.put(address, e);
                }
            }));
        }
        List<InstanceState> answers =
                addresses.stream().map(states::get).filter(Objects::nonNull).toList();
        @Nullable
        Stored newest = answers.stream()
                .map(InstanceState::stored)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Stored::resourceVersion))
                .orElse(null);
        return new Result(answers, silent, newest, Optional.empty(), null);
    }

    private static String reason(Result seen) {
        return seen.instances().stream()
                .map(InstanceState::error)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> seen.silent().values().stream()
                        .map(Throwable::getMessage)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse("there is no instance yet");
    }

    /** Gives the metadata free and empties it: what is left when an Engine goes for good. */
    public void release(Engine engine, List<InstanceAddress> addresses, String key) throws InstanceException {
        Result seen = ask(addresses, key);
        InstanceState through = seen.instances().stream()
                .filter(state -> state.stored() != null)
                .findFirst()
                .orElseThrow(() -> new InstanceException(0, reason(seen)));
        client.replace(
                through.address(),
                key,
                MetadataDocument.EMPTY,
                Objects.requireNonNull(through.stored()).resourceVersion(),
                null);
        marks.remove(engine.getMetadata().getUid());
    }
}
