package dev.postern.engine.document;

import java.util.Optional;

/** What {@link VariableShape} asks of the input types of a schema. */
public interface InputTypes {
    /** How the values of a type enter a plan. */
    enum Kind {
        /**
         * As one parameter, whatever is inside, and lists of it as well. All that is wrong with such a value must show when it
         * is encoded, since a cached plan has seen another one.
         */
        SCALAR,
        /** As part of the plan. */
        ENUM,
        /** Field by field. */
        OBJECT,
        /** Nobody knows: no two values share a plan. */
        UNKNOWN
    }

    Kind kind(String typeName);

    /** The name of the type of an input object's field, without lists and non-null marks; empty without such a field. */
    Optional<String> fieldType(String objectType, String field);
}
