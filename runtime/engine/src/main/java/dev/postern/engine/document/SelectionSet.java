package dev.postern.engine.document;

import java.util.List;

/** What is selected on some type, fragments not yet opened. */
public interface SelectionSet {
    boolean isEmpty();

    /**
     * The fields selected on an object type, in order, fragments with another type condition left out, fields of one
     * response key merged.
     *
     * @throws dev.postern.engine.error.InvalidRequestException when fields of one response key do not agree
     */
    List<SelectedField> collect(String typeName);
}
