package dev.postern.postgres.schema;

import dev.postern.engine.ir.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Postgres' array text: {@code {"a","say \"hi\"",NULL}}. Every element is quoted, so that it needs no look at what is in it.
 *
 * @see <a href="https://www.postgresql.org/docs/17/arrays.html#ARRAYS-IO">Array Input and Output Syntax</a>
 */
final class ArrayLiteral {
    private static final ColumnType BOX = ColumnType.builtin("box");

    private ArrayLiteral() {}

    /** @param elements the text of each; null for SQL NULL */
    static String of(ColumnType element, List<@Nullable String> elements) {
        char delimiter = element.equals(BOX) ? ';' : ',';
        StringBuilder literal = new StringBuilder(2 + 16 * elements.size()).append('{');
        for (String text : elements) {
            if (literal.length() > 1) {
                literal.append(delimiter);
            }
            append(literal, text);
        }
        return literal.append('}').toString();
    }

    private static void append(StringBuilder literal, @Nullable String text) {
        if (text == null) {
            literal.append("NULL");
            return;
        }
        literal.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.append(c);
        }
        literal.append('"');
    }
}
