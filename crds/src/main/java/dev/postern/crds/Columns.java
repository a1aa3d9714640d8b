package dev.postern.crds;

import java.util.List;

/** A list of columns in which {@code ["*"]} means all of them. */
final class Columns {
    static final String STAR_ALONE = "\"*\" means all columns and must be alone";
    static final String RULE = "!has(self.columns) || size(self.columns) < 2 || !self.columns.exists(c, c == '*')";

    private Columns() {}

    static boolean starAlone(List<String> columns) {
        return columns.size() < 2 || !columns.contains("*");
    }
}
