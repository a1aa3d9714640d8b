package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of which rows, and through which fields.
 *
 * @param filter a boolean expression over the row; {@code {}} for all rows
 * @param limit the most rows of one answer
 * @param computedFields scalar ones
 * @param queryRootFields null: all; empty: none
 * @param subscriptionRootFields null: all; empty: none
 */
public record SelectPermission(
        Columns columns,
        JsonNode filter,
        @Nullable Integer limit,
        boolean allowAggregations,
        List<String> computedFields,
        @Nullable List<QueryRootField> queryRootFields,
        @Nullable List<SubscriptionRootField> subscriptionRootFields) {
    public SelectPermission {
        computedFields = List.copyOf(computedFields);
        queryRootFields = queryRootFields == null ? null : List.copyOf(queryRootFields);
        subscriptionRootFields = subscriptionRootFields == null ? null : List.copyOf(subscriptionRootFields);
        if (limit != null && limit < 0) {
            throw new IllegalArgumentException("unexpected negative value");
        }
    }

    /** Those columns of the rows that the filter lets through. */
    public static SelectPermission of(Columns columns, JsonNode filter) {
        return new SelectPermission(columns, filter, null, false, List.of(), null, null);
    }
}
