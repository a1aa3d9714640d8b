package dev.postern.engine.schemacache;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.metadata.SourceConfiguration;
import dev.postern.metadata.SourceMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The opened sources of this process, and their owner. A source that is configured as before, also in what its
 * environment variables hold, keeps its handle across schema caches; so a candidate that is thrown away costs nothing.
 *
 * <p>After each build, whether its schema cache came to be served or not, {@link #keepOnly} is told what is served, and
 * closes the rest after a grace in which running requests end.
 */
public final class SourceHandles implements OpenSources, AutoCloseable {
    private final Environment environment;
    private final Duration grace;
    private final List<Opened> opened = new ArrayList<>();
    private final Set<SourceHandle> leaving = new HashSet<>();

    private record Opened(
            String name,
            String kind,
            SourceConfiguration configuration,
            Map<String, Optional<String>> resolved,
            SourceHandle handle) {
        boolean isOf(SourceMetadata source) {
            return name.equals(source.name())
                    && kind.equals(source.kind())
                    && configuration.equals(source.configuration());
        }

        boolean isAsIn(Environment environment) {
            return resolved.entrySet().stream()
                    .allMatch(variable -> environment.get(variable.getKey()).equals(variable.getValue()));
        }
    }

    /** Remembers what each variable held when it was first asked for. */
    private record Remembering(Environment environment, Map<String, Optional<String>> resolved) implements Environment {
        @Override
        public Optional<String> get(String name) {
            Optional<String> value = environment.get(name);
            resolved.putIfAbsent(name, value);
            return value;
        }

        @Override
        public Optional<String> fresh(String name) {
            return environment.fresh(name);
        }
    }

    /** @param grace how long a handle that is no longer served stays open */
    public SourceHandles(Environment environment, Duration grace) {
        this.environment = environment;
        this.grace = grace;
    }

    /** The source's handle, opened unless one of the same configuration is. */
    public synchronized SourceHandle open(Backend backend, SourceMetadata source) throws SourceException {
        for (Opened each : opened) {
            if (each.isOf(source) && each.isAsIn(environment)) {
                return each.handle();
            }
        }
        Map<String, Optional<String>> resolved = new ConcurrentHashMap<>();
        SourceHandle handle = backend.metadata().open(source, new Remembering(environment, resolved));
        opened.add(new Opened(source.name(), source.kind(), source.configuration(), resolved, handle));
        return handle;
    }

    /** Whether the handle is that of the source as it is configured, but for variables that have changed since. */
    public synchronized boolean isFormer(SourceHandle handle, SourceMetadata source) {
        return opened.stream()
                .anyMatch(each -> each.handle() == handle && each.isOf(source) && !each.isAsIn(environment));
    }

    @Override
    public synchronized boolean isOutdated(SchemaCache served) {
        return served.sources().values().stream()
                .anyMatch(source -> opened.stream()
                        .anyMatch(each -> each.handle() == source.handle() && !each.isAsIn(environment)));
    }

    /** Closes, after the grace, every handle that the schema cache does not use. */
    @Override
    public synchronized void keepOnly(SchemaCache served) {
        Set<SourceHandle> used = new HashSet<>();
        served.sources().values().forEach(source -> used.add(source.handle()));
        List<SourceHandle> unused = opened.stream()
                .map(Opened::handle)
                .filter(handle -> !used.contains(handle))
                .toList();
        opened.removeIf(each -> !used.contains(each.handle()));
        unused.forEach(this::closeAfterGrace);
    }

    private void closeAfterGrace(SourceHandle handle) {
        leaving.add(handle);
        Thread.ofVirtual().name("close source " + handle.sourceName()).start(() -> {
            try {
                Thread.sleep(grace);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (leave(handle)) {
                handle.close();
            }
        });
    }

    private synchronized boolean leave(SourceHandle handle) {
        return leaving.remove(handle);
    }

    /** Closes all, at once. */
    @Override
    public synchronized void close() {
        opened.forEach(each -> each.handle().close());
        opened.clear();
        leaving.forEach(SourceHandle::close);
        leaving.clear();
    }
}
