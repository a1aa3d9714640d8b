package dev.postern.server.local;

import dev.postern.crds.ResourceProblem;
import dev.postern.engine.backend.Environment;
import dev.postern.server.config.Invocation;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.UsageException;
import dev.postern.server.http.EngineCalls;
import dev.postern.server.local.Folder.Reading;
import dev.postern.server.log.Log;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * {@code postern local}: read the folder → find its databases → serve → apply → follow what is edited. What is broken leaves
 * the last good metadata serving.
 */
public final class LocalMode implements AutoCloseable {
    private static final Path HOMES = Path.of(".postern");

    private final Folder folder;
    private final Console console;
    private final Databases databases;
    private final LocalVariables variables = new LocalVariables();
    private final ServerConfig config;
    private final Reading first;

    private LocalMode(Invocation.Local invocation, Folder folder, Path home, Console console) {
        this.folder = folder;
        this.console = console;
        this.first = folder.read();
        this.databases = new Databases(folder, invocation.databaseUrl(), home, console);
        variables.replace(databases.variables(first));
        this.config = LocalConfig.of(first, databases.metadataUrl(first), invocation.port(), console);
    }

    /**
     * Reads the folder and gets its databases ready. Throws {@link UsageException} when there is nothing to serve.
     *
     * @param out where a person reads
     */
    public static LocalMode prepare(Invocation.Local invocation, PrintStream out) {
        Folder folder = new Folder(invocation.folder());
        Path home = claim(HOMES.resolve(folder.name() + "-" + mark(folder)));
        return new LocalMode(invocation, folder, home, new Console(out));
    }

    /** Two folders of the same name do not share their data. */
    private static String mark(Folder folder) {
        CRC32 sum = new CRC32();
        sum.update(folder.root().toAbsolutePath().normalize().toString().getBytes(UTF_8));
        return "%06x".formatted(sum.getValue() & 0xFFFFFF);
    }

    /** The lock is held until the process ends. */
    private static Path claim(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel lock =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new UsageException("another process serves this folder already");
            }
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public ServerConfig config() {
        return config;
    }

    public Log log() {
        return new ReadableLog(console);
    }

    public Environment environment() {
        return variables;
    }

    /** To be called when the engine has started, before the port opens: serves whatever of the folder can be served. */
    public void start(EngineCalls engine) {
        report(first.problems(), "not all of the folder is served:");
        new Application(engine, console).applyWhatFits(first);
    }

    /** To be called when the port is open. */
    public void serving(EngineCalls engine, int port) {
        String address = "http://127.0.0.1:" + port;
        console.say("");
        console.say("  GraphiQL   " + address + "/");
        console.say("  GraphQL    " + address + "/v1/graphql");
        first.assembled().document().sources().stream()
                .findFirst()
                .ifPresent(
                        source -> console.say("  watching   " + folder.resources() + " (edit and save; ctrl-c ends)"));
        console.say("");
        Thread.ofVirtual().name("folder watch").start(() -> follow(engine));
    }

    private void follow(EngineCalls engine) {
        FolderWatch watch = new FolderWatch(folder.resources());
        Application application = new Application(engine, console);
        while (true) {
            try {
                watch.awaitChange();
                takeOver(application);
            } catch (UsageException wrong) {
                notApplied(List.of(wrong.message()));
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void takeOver(Application application) {
        Reading reading = folder.read();
        if (!reading.problems().isEmpty()) {
            notApplied(
                    reading.problems().stream().map(ResourceProblem::toString).toList());
            return;
        }
        variables.replace(databases.variables(reading));
        application.applyAllOrNothing(reading).ifPresent(this::notApplied);
    }

    private void notApplied(List<String> why) {
        console.event("not applied, the last good metadata is still served:");
        console.list(why);
    }

    private void report(List<ResourceProblem> problems, String headline) {
        if (!problems.isEmpty()) {
            console.event(headline);
            console.list(problems.stream().map(ResourceProblem::toString).toList());
        }
    }

    /** Ends the Postgres, if one was started. */
    @Override
    public void close() {
        databases.close();
    }
}
