package dev.postern.server.config;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hasura's command line: {@code [database flags] VERB [flags]}. Flags may stand before or after the verb, as
 * {@code --flag value} or {@code --flag=value}; a switch also bare.
 */
public final class CommandLine {
    private static final Set<String> NOT_YET = Set.of("export", "clean", "downgrade");
    private static final String IF_EMPTY = "--if-empty";
    private static final String DEFAULT_FOLDER = "samples/music";

    private final Deque<String> rest;
    private final Map<ServerOption, String> flags = new EnumMap<>(ServerOption.class);
    private final List<String> words = new ArrayList<>();

    private CommandLine(List<String> arguments) {
        this.rest = new ArrayDeque<>(arguments);
    }

    /** Throws {@link UsageException} for whatever it does not understand. */
    public static Invocation parse(List<String> arguments, Map<String, String> environment, String version) {
        CommandLine line = new CommandLine(arguments);
        line.read();
        if (line.words.remove("--help")) {
            return new Invocation.Print(HelpText.render());
        }
        if (line.words.isEmpty()) {
            throw new UsageException("say what to do: serve, local, sql or version; --help shows more");
        }
        String verb = line.words.removeFirst();
        return switch (verb) {
            case "serve" -> line.serve(environment);
            case "local" -> line.local();
            case "sql" -> line.sql(environment);
            case "version" -> new Invocation.Print("Postern " + version + "\n");
            default ->
                throw new UsageException(
                        NOT_YET.contains(verb)
                                ? "'" + verb + "' is not supported yet"
                                : "unknown command '" + verb + "'; --help shows what there is");
        };
    }

    private void read() {
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--help") || word.equals("-h")) {
                words.add("--help");
            } else if (word.equals(IF_EMPTY)) {
                words.add(word);
            } else if (word.startsWith("-")) {
                readFlag(word);
            } else {
                words.add(word);
            }
        }
    }

    private void readFlag(String word) {
        int equals = word.indexOf('=');
        String flag = equals < 0 ? word : word.substring(0, equals);
        ServerOption option = ServerOption.ofFlag(flag)
                .orElseThrow(() -> new UsageException("unknown option '" + flag + "'; --help shows what there is"));
        flags.put(option, equals < 0 ? nextValue(option, flag) : word.substring(equals + 1));
    }

    private String nextValue(ServerOption option, String flag) {
        String next = rest.peekFirst();
        if (option.kind() instanceof OptionKind.Switch) {
            boolean isValue = next != null && (OptionKind.isTrue(next) || OptionKind.isFalse(next));
            return isValue ? rest.removeFirst() : "true";
        }
        if (next == null) {
            throw new UsageException(flag + ": a value is missing");
        }
        return rest.removeFirst();
    }

    private Invocation serve(Map<String, String> environment) {
        expectNoMoreWords();
        return new Invocation.Serve(OptionValues.of(flags, environment));
    }

    /** Local mode has its own few options and reads no variables: what it does must not depend on the shell it runs in. */
    private Invocation local() {
        Path folder = Path.of(words.isEmpty() ? DEFAULT_FOLDER : words.removeFirst());
        expectNoMoreWords();
        expectFlags(
                "local",
                Set.of(ServerOption.DATABASE_URL, ServerOption.PORT, ServerOption.SERVER_PORT),
                "--database-url and --port");
        ServerOption port = flags.containsKey(ServerOption.PORT) ? ServerOption.PORT : ServerOption.SERVER_PORT;
        OptionValues options = OptionValues.of(flags, Map.of());
        Optional<String> url = options.text(ServerOption.DATABASE_URL);
        return new Invocation.Local(folder, url, options.number(port));
    }

    private Invocation sql(Map<String, String> environment) {
        boolean onlyIfEmpty = words.remove(IF_EMPTY);
        expectFlags("sql", Set.of(ServerOption.DATABASE_URL), "--database-url and " + IF_EMPTY);
        if (words.isEmpty()) {
            throw new UsageException("sql: name the files to load");
        }
        String url = OptionValues.of(flags, environment)
                .text(ServerOption.DATABASE_URL)
                .orElseThrow(() -> new UsageException("sql: where is the database? Give --database-url"));
        return new Invocation.Sql(new Secret(url), words.stream().map(Path::of).toList(), onlyIfEmpty);
    }

    private void expectFlags(String verb, Set<ServerOption> known, String shown) {
        for (ServerOption option : flags.keySet()) {
            if (!known.contains(option)) {
                throw new UsageException(verb + ": unknown option '" + option.flag() + "'; it takes " + shown);
            }
        }
    }

    private void expectNoMoreWords() {
        if (!words.isEmpty()) {
            throw new UsageException("'" + words.getFirst() + "' was not expected here");
        }
    }
}
