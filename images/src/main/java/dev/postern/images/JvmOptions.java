package dev.postern.images;

import java.util.ArrayList;
import java.util.List;

/** The options of {@code bin/postern}, and those of a container. */
final class JvmOptions {
    static final List<String> MEMORY_LAYOUT = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private JvmOptions() {}

    /** What lies beside the heap (buffers, code, classes, stacks) needs the rest of the container's memory. */
    static List<String> inContainer() {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        options.addAll(MEMORY_LAYOUT);
        options.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData"));
        options.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        options.add("-XX:MaxRAMPercentage=55");
        return List.copyOf(options);
    }
}
