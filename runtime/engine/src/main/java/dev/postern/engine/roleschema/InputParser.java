package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;

/** Describes an input type and reads values of it. */
interface InputParser<T> {
    /** The type, without an outer non-null mark: whether a value may be missing is up to its place. */
    TypeUse type();

    /**
     * Reads a value that is there and not a variable (see {@link Inputs}); a null only reaches parsers that read it.
     *
     * @throws dev.postern.engine.error.InvalidRequestException with the path of the value
     */
    T parse(InputValue value);
}
