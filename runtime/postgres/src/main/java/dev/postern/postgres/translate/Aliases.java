package dev.postern.postgres.translate;

/** {@code t0}, {@code t1}, …: unique in a statement, the same for the same IR, and never longer than Postgres' 63 bytes. */
final class Aliases {
    private int next;

    Relation next() {
        return new Relation("t" + next++);
    }
}
