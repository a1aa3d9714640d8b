package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often one caller may call.
 *
 * @param uniqueParams what tells callers apart; null: the role alone
 */
public record RateLimit(int maxReqsPerMin, @Nullable UniqueParams uniqueParams) {
    /** What tells callers apart besides their role. */
    public sealed interface UniqueParams {
        /** Their address. */
        record IpAddress() implements UniqueParams {}

        /** Their session variables of these names. */
        record SessionVariables(List<String> names) implements UniqueParams {
            public SessionVariables {
                names = List.copyOf(names);
            }
        }
    }
}
