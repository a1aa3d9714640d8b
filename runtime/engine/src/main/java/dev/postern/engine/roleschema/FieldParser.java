package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;

/** A field of an object type: describes itself, and reads a selection of it into IR. */
interface FieldParser<T> {
    FieldDefinition definition();

    T parse(SelectedField field);
}
