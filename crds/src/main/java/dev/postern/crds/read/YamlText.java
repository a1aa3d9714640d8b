package dev.postern.crds.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a file into its documents before it is parsed, so that a broken one does not take the others down. A line
 * that starts with {@code ---} or {@code ...} always separates: YAML allows it nowhere else, not even in a text block.
 */
final class YamlText {
    private YamlText() {}

    /**
     * One document.
     *
     * @param firstLine in the file, from 1
     */
    record Chunk(int firstLine, String text) {}

    static List<Chunk> split(String file) {
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int firstLine = 1;
        int line = 0;
        for (String written : file.lines().toList()) {
            line++;
            if (isMarker(written)) {
                chunks.add(new Chunk(firstLine, text.toString()));
                text.setLength(0);
                firstLine = line;
                // What follows the marker on its line belongs to the document.
                text.append("   ").append(written.substring(3)).append('\n');
            } else {
                text.append(written).append('\n');
            }
        }
        chunks.add(new Chunk(firstLine, text.toString()));
        return chunks.stream().filter(YamlText::saysSomething).toList();
    }

    private static boolean isMarker(String line) {
        boolean marker = line.startsWith("---") || line.startsWith("...");
        return marker && (line.length() == 3 || Character.isWhitespace(line.charAt(3)));
    }

    private static boolean saysSomething(Chunk chunk) {
        return chunk.text()
                .lines()
                .map(String::strip)
                .anyMatch(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%"));
    }
}
