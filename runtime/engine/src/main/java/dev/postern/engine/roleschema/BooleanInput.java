package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;

/** A boolean that decides what the SQL is, and so never a parameter. */
final class BooleanInput implements InputParser<Boolean> {
    static final BooleanInput INSTANCE = new BooleanInput();

    @Override
    public TypeUse type() {
        return TypeUse.of(NamedType.ScalarType.BOOLEAN);
    }

    @Override
    public Boolean parse(InputValue value) {
        if (value instanceof InputValue.Scalar scalar && scalar.json().isBoolean()) {
            return scalar.json().booleanValue();
        }
        throw Inputs.mismatch(value, "a boolean", "Boolean");
    }
}
