package dev.postern.crds.read;

import dev.postern.crds.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a document and its fields are written.
 *
 * @param file relative to the folder, with slashes
 * @param firstLine of the document in the file, from 1
 * @param lines the line of each path that is written
 */
public record DocumentPlace(String file, int firstLine, Map<String, Integer> lines) {
    public DocumentPlace {
        lines = Map.copyOf(lines);
    }

    /** The place of a field, or of the nearest one around it that is written. */
    public Location locate(String path) {
        for (String near = path; !near.isEmpty(); near = parent(near)) {
            @Nullable Integer line = lines.get(near);
            if (line != null) {
                return new Location(file, line);
            }
        }
        return new Location(file, lines.getOrDefault("", firstLine));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
