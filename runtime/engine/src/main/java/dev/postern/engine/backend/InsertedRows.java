package dev.postern.engine.backend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/** @param returning an object a row, in the order of the rows, if it was asked for */
public record InsertedRows(int affectedRows, Optional<ArrayNode> returning) {}
