package dev.postern.engine.document;

import dev.postern.engine.error.JsonPath;
import java.util.SequencedMap;

/**
 * A field that was selected on some object type: directives evaluated, fragments opened, fields of one response key merged.
 *
 * @param alias the response key
 * @param selection what is selected below it, to be collected for the type that the field turns out to have
 * @param path {@code $.selectionSet.<name>.selectionSet.<name>…}: names, not aliases, as Hasura has it
 */
public record SelectedField(
        String alias, String name, SequencedMap<String, InputValue> arguments, SelectionSet selection, JsonPath path) {}
