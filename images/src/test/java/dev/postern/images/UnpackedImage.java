package dev.postern.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An image's root filesystem, and what its configuration says of running it. */
record UnpackedImage(Path root, JsonNode manifest, JsonNode config) {
    /** A read-only root with a /tmp of its own, as a pod has it: no Docker engine is needed, but the right to mount. */
    private static final String CONTAINER = """
            root=$1 user=$2; shift 2
            mount --bind "$root" "$root" && mount -o remount,ro,bind "$root" &&
              mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount -t tmpfs tmpfs "$root/tmp" &&
              { [ ! -d "$root/var/lib/postgresql/data" ] || mount -t tmpfs tmpfs "$root/var/lib/postgresql/data"; } &&
              exec chroot --userspec="$user" "$root" "$@"
            """;

    static UnpackedImage of(Path tar, Path folder) throws IOException, InterruptedException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Command.run(List.of("tar", "-xf", tar.toString(), "-C", parts.toString()));
        ObjectMapper json = new ObjectMapper();
        JsonNode manifest =
                json.readTree(parts.resolve("manifest.json").toFile()).get(0);
        Path root = Files.createDirectories(folder.resolve("root"));
        for (JsonNode layer : manifest.path("Layers")) {
            Command.run(List.of("tar", "-xpzf", parts.resolve(layer.asText()).toString(), "-C", root.toString()));
        }
        Files.createDirectories(root.resolve("proc"));
        Files.createDirectories(root.resolve("dev"));
        JsonNode config = json.readTree(
                        parts.resolve(manifest.path("Config").asText()).toFile())
                .path("config");
        return new UnpackedImage(root, manifest, config);
    }

    /** Runs the image's entry point with these arguments, and nothing in its environment but what is given. */
    ProcessBuilder run(Map<String, String> environment, String... arguments) {
        List<String> words = texts(config.path("Entrypoint"));
        words.addAll(List.of(arguments));
        return start(environment, words);
    }

    ProcessBuilder start(Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
        command.addAll(List.of("/bin/sh", "-c", CONTAINER, "container", root.toString()));
        command.add(config.path("User").asText());
        command.addAll(words);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        String path = System.getenv("PATH");
        process.environment().clear();
        process.environment().put("PATH", path);
        for (String variable : texts(config.path("Env"))) {
            int equals = variable.indexOf('=');
            String name = variable.substring(0, equals);
            String value = variable.substring(equals + 1);
            process.environment().put(name, name.equals("PATH") ? value + ":" + path : value);
        }
        process.environment().putAll(environment);
        return process;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
