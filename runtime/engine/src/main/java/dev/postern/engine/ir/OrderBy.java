package dev.postern.engine.ir;

/** One sort key. {@code asc} puts NULLs last and {@code desc} first unless the client says otherwise. */
public record OrderBy(Target target, Direction direction, Nulls nulls) {
    public enum Direction {
        ASC,
        DESC
    }

    public enum Nulls {
        FIRST,
        LAST
    }

    /** What is sorted by. */
    public sealed interface Target {
        record OfColumn(Column column) implements Target {}

        /** A key of the one related row, as far as the role may see that row ({@code guard}); NULL where there is none. */
        record OfObject(Relationship relationship, BoolExp guard, Target next) implements Target {}

        /** A value computed from those of the related rows that the role may see ({@code guard}). */
        record OfAggregate(Relationship relationship, BoolExp guard, Aggregate aggregate) implements Target {}
    }
}
