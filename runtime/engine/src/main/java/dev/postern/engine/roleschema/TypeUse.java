package dev.postern.engine.roleschema;

import dev.postern.engine.document.TypeRef;

/** A type as a field or argument has it: {@code [author!]!}, together with the named type inside. */
public record TypeUse(TypeRef ref, NamedType base) {
    public static TypeUse of(NamedType base) {
        return new TypeUse(TypeRef.named(base.name()), base);
    }

    public TypeUse nonNull() {
        return new TypeUse(ref.nonNull(), base);
    }

    public TypeUse nullable() {
        return ref instanceof TypeRef.NonNull nonNull ? new TypeUse(nonNull.nullable(), base) : this;
    }

    public TypeUse list() {
        return new TypeUse(ref.list(), base);
    }

    @Override
    public String toString() {
        return ref.toString();
    }
}
