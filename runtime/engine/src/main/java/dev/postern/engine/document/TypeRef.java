package dev.postern.engine.document;

/** A type as written in a document or a schema: {@code [Int!]!}. */
public sealed interface TypeRef {
    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    record ListOf(TypeRef item) implements TypeRef {
        @Override
        public String toString() {
            return "[" + item + "]";
        }
    }

    record NonNull(TypeRef nullable) implements TypeRef {
        @Override
        public String toString() {
            return nullable + "!";
        }
    }

    static TypeRef named(String name) {
        return new Named(name);
    }

    default TypeRef list() {
        return new ListOf(this);
    }

    default TypeRef nonNull() {
        return this instanceof NonNull ? this : new NonNull(this);
    }

    /** Whether a value declared with this type may stand where {@code place} is expected; defaults do not count. */
    default boolean fits(TypeRef place) {
        if (place instanceof NonNull nonNull) {
            return this instanceof NonNull own && own.nullable().fits(nonNull.nullable());
        }
        if (this instanceof NonNull own) {
            return own.nullable().fits(place);
        }
        if (this instanceof ListOf own && place instanceof ListOf list) {
            return own.item().fits(list.item());
        }
        return equals(place);
    }

    /** The name inside of all lists and marks. */
    default String baseName() {
        return switch (this) {
            case Named named -> named.name();
            case ListOf list -> list.item().baseName();
            case NonNull nonNull -> nonNull.nullable().baseName();
        };
    }
}
