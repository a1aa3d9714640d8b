package dev.postern.engine.ir;

/** A column by the name the database knows it by. */
public record Column(String name, ColumnType type) {}
