package dev.postern.postgres.translate;

import dev.postern.engine.ir.Select;
import dev.postern.postgres.sql.SqlExp;
import java.util.Optional;
import java.util.OptionalInt;

/** How many rows, and how many before them are skipped. */
record Limit(Optional<SqlExp> limit, Optional<SqlExp> offset) {
    static Limit none() {
        return new Limit(Optional.empty(), Optional.empty());
    }

    /** What the client asked for; the permission's limit does not hold. */
    static Limit asked(Select select) {
        return new Limit(
                select.limit().map(ValueTranslator::translate), select.offset().map(ValueTranslator::translate));
    }

    /** The lesser of the client's limit and the permission's; LEAST passes over the NULL of a limit not given. */
    static Limit of(Select select) {
        Optional<SqlExp> asked = select.limit().map(ValueTranslator::translate);
        return new Limit(least(asked, select.from().limit()), select.offset().map(ValueTranslator::translate));
    }

    private static Optional<SqlExp> least(Optional<SqlExp> asked, OptionalInt allowed) {
        if (allowed.isEmpty()) {
            return asked;
        }
        SqlExp most = new SqlExp.Whole(allowed.getAsInt());
        return Optional.of(asked.<SqlExp>map(limit -> new SqlExp.Call("LEAST", limit, most))
                .orElse(most));
    }

    boolean isAny() {
        return limit.isPresent() || offset.isPresent();
    }
}
