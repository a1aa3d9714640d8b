package dev.postern.server.local;

import dev.postern.crds.assemble.SecretUse;
import dev.postern.crds.read.SecretValues;
import dev.postern.server.local.Folder.Reading;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the databases of a folder are: where its Secrets say, or else at {@code --database-url}, or else on a Postgres of its
 * own, which is started when it is first needed.
 */
final class Databases implements AutoCloseable {
    private static final String METADATA = "spec.metadataDatabase";
    private static final String SOURCE = "spec.postgres.connection";

    private final Folder folder;
    private final Optional<String> sourceUrl;
    private final Path home;
    private final Console console;
    private Optional<LocalPostgres> postgres = Optional.empty();

    Databases(Folder folder, Optional<String> sourceUrl, Path home, Console console) {
        this.folder = folder;
        this.sourceUrl = sourceUrl;
        this.home = home;
        this.console = console;
    }

    /** The value of every variable that the metadata names, as far as it is known. */
    synchronized Map<String, String> variables(Reading reading) {
        SecretValues given = reading.read().secrets();
        Map<String, String> values = new LinkedHashMap<>();
        for (SecretUse use : reading.assembled().secrets()) {
            given.get(use.variable()).or(() -> standIn(use)).ifPresent(value -> values.put(use.variable(), value));
        }
        return values;
    }

    private Optional<String> standIn(SecretUse use) {
        return switch (use.path()) {
            case METADATA -> Optional.of(metadata());
            case SOURCE -> Optional.of(sourceUrl.orElseGet(this::source));
            default -> Optional.empty();
        };
    }

    /** The URL of the metadata database, which the Engine names. */
    synchronized String metadataUrl(Reading reading) {
        return reading.assembled().secrets().stream()
                .filter(use -> use.path().equals(METADATA))
                .findFirst()
                .flatMap(use -> reading.read().secrets().get(use.variable()))
                .orElseGet(this::metadata);
    }

    private String metadata() {
        LocalPostgres local = postgres();
        String database = folder.name() + "_metadata";
        local.ensure(database);
        return local.url(database);
    }

    private String source() {
        LocalPostgres local = postgres();
        if (local.load(folder.name(), folder.sql())) {
            console.event("loaded " + folder.root() + "/sql into the database " + folder.name());
        }
        return local.url(folder.name());
    }

    private LocalPostgres postgres() {
        if (postgres.isEmpty()) {
            console.event("starting a Postgres, its data in " + home);
            postgres = Optional.of(LocalPostgres.start(home));
        }
        return postgres.get();
    }

    @Override
    public synchronized void close() {
        postgres.ifPresent(LocalPostgres::close);
        postgres = Optional.empty();
    }
}
