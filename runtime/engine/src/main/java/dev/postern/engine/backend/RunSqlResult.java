package dev.postern.engine.backend;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the last statement as text, the header first; empty when it returned none ({@code CommandOk}). */
public record RunSqlResult(Optional<List<List<@Nullable String>>> tuples) {}
