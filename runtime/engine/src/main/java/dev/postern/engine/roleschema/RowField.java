package dev.postern.engine.roleschema;

import dev.postern.engine.ir.Field;

/** A field of a table's object type. */
interface RowField extends FieldParser<Field> {}
