package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.Field;

/** A field of a table's object type: describes itself, and reads a selection of it into IR. */
interface RowField {
    FieldDefinition definition();

    Field parse(SelectedField field);
}
