package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.RootField;

/** A field of a root type: describes itself, and reads a selection of it into IR. */
interface RootFieldParser {
    FieldDefinition definition();

    RootField parse(SelectedField field);
}
