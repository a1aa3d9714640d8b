package dev.postern.engine.backend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * The metadata API's plain {@code insert}.
 *
 * @param rows values by column name; a column that is missing gets its default
 * @param returning names of columns to answer, if any are asked for
 */
public record InsertRows(QualifiedName table, List<ObjectNode> rows, Optional<List<String>> returning) {
    public InsertRows {
        rows = List.copyOf(rows);
        returning = returning.map(List::copyOf);
    }
}
