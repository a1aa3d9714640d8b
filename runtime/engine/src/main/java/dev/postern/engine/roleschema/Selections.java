package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.document.SelectedField;
import dev.postern.engine.error.InvalidRequestException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What may be said of a field: the arguments it has, and whether something is selected below it. */
final class Selections {
    static final String TYPENAME = "__typename";

    private Selections() {}

    /** The fields selected below one whose type is an object. */
    static List<SelectedField> of(SelectedField field, NamedType.ObjectType type) {
        if (field.selection().isEmpty()) {
            throw Inputs.invalid(field.path(), "missing selection set for '" + type.name() + "'");
        }
        return field.selection().collect(type.name());
    }

    static void leaf(SelectedField field) {
        if (!field.selection().isEmpty()) {
            throw Inputs.invalid(field.path(), "unexpected subselection set for non-object field");
        }
    }

    static Map<String, InputValue> arguments(SelectedField field, Collection<String> known) {
        for (String name : field.arguments().keySet()) {
            if (!known.contains(name)) {
                throw Inputs.invalid(field.path(), "'" + field.name() + "' has no argument named '" + name + "'");
            }
        }
        return field.arguments();
    }

    static InvalidRequestException unknown(SelectedField field, NamedType.ObjectType type) {
        return Inputs.invalid(field.path(), "field '" + field.name() + "' not found in type: '" + type.name() + "'");
    }
}
