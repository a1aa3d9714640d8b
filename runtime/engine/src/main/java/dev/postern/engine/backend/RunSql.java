package dev.postern.engine.backend;

/** @param readOnly run in a transaction that may not write */
public record RunSql(String sql, boolean readOnly) {}
