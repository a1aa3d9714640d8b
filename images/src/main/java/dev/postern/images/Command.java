package dev.postern.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tool of this machine. */
final class Command {
    private Command() {}

    /** Runs it and gives what it prints. Throws with that text when it fails. */
    static String run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + printed.strip());
        }
        return printed;
    }
}
