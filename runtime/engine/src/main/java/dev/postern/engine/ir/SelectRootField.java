package dev.postern.engine.ir;

/** The root fields that read a table; the metadata names them in lower case. */
public enum SelectRootField {
    SELECT,
    SELECT_BY_PK,
    SELECT_AGGREGATE,
    SELECT_STREAM
}
