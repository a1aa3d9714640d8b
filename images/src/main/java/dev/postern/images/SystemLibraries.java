package dev.postern.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The loader and the libraries of this machine that programs need, as {@code ldd} names them. */
final class SystemLibraries {
    /** {@code libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)}, or the loader's path alone. */
    private static final Pattern LINE =
            Pattern.compile("^\\s*(?:\\S+ => )?(/\\S+) \\(0x[0-9a-f]+\\)$", Pattern.MULTILINE);

    private SystemLibraries() {}

    /** Path in the image → file, for all that is executable in {@code programs} and is not in it. */
    static SortedMap<String, Path> of(Path programs) throws IOException, InterruptedException {
        SortedMap<String, Path> libraries = new TreeMap<>();
        List<String> command = new ArrayList<>(List.of("ldd"));
        for (Path path : Folders.below(programs)) {
            if (isElf(path)) {
                command.add(path.toString());
            }
        }
        Matcher matcher = LINE.matcher(Command.run(command));
        while (matcher.find()) {
            Path library = Path.of(matcher.group(1)).normalize();
            if (!library.startsWith(programs)) {
                libraries.put(library.toString(), library.toRealPath());
            }
        }
        return libraries;
    }

    private static boolean isElf(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 0x7f && start[1] == 'E' && start[2] == 'L' && start[3] == 'F';
        }
    }
}
