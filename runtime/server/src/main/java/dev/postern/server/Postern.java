package dev.postern.server;

import dev.postern.server.config.CommandLine;
import dev.postern.server.config.Invocation;
import dev.postern.server.config.OptionValues;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfigReader;
import dev.postern.server.config.UsageException;
import dev.postern.server.engine.ProcessEnvironment;
import dev.postern.server.local.LocalMode;
import dev.postern.server.log.JsonLog;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;
import dev.postern.server.log.StandardOutput;
import dev.postern.server.sql.SqlLoad;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code bin/postern}. The command line is understood before Quarkus starts, because it decides what Quarkus is told. */
@QuarkusMain
public final class Postern {
    private Postern() {}

    public static void main(String... arguments) {
        try {
            run(CommandLine.parse(List.of(arguments), System.getenv(), Version.text()));
        } catch (UsageException mistake) {
            System.err.println("postern: " + mistake.message());
            System.exit(1);
        }
    }

    private static void run(Invocation invocation) {
        switch (invocation) {
            case Invocation.Print(String text) -> System.out.print(text);
            case Invocation.Serve(OptionValues options) -> serve(options);
            case Invocation.Local local -> local(local);
            case Invocation.Sql sql -> SqlLoad.run(sql, System.out);
        }
    }

    private static void local(Invocation.Local invocation) {
        PrintStream terminal = System.out;
        LocalMode local = LocalMode.prepare(invocation, terminal);
        StandardOutput.divertTo(local.log());
        Launch.with(local.config(), local.log(), local.environment(), Optional.of(local));
        Quarkus.run(Serving.class);
    }

    private static void serve(OptionValues options) {
        ServerConfig config = ServerConfigReader.read(options);
        Log log = new JsonLog(
                StandardOutput.real(),
                LogLevel.named(config.logs().level()),
                config.logs().types());
        StandardOutput.divertTo(log);
        new StartupLog(log).configuration(options);
        ProcessEnvironment environment = new ProcessEnvironment(System.getenv(), config.databases());
        MetadataDatabase.check(config.databases(), environment);
        Launch.with(config, log, environment, Optional.empty());
        Quarkus.run(Serving.class);
    }
}
