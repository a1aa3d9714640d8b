package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named group of GraphQL documents.
 */
public record QueryCollectionMetadata(
        String name,
        List<CollectionQuery> queries,
        @Nullable String comment) {
    public QueryCollectionMetadata {
        queries = List.copyOf(queries);
    }

    /** This, with name replaced. */
    public QueryCollectionMetadata withName(String name) {
        return new QueryCollectionMetadata(name, queries, comment);
    }

    /** This, with queries replaced. */
    public QueryCollectionMetadata withQueries(List<CollectionQuery> queries) {
        return new QueryCollectionMetadata(name, queries, comment);
    }

    /** The query of that name. */
    public Optional<CollectionQuery> query(String name) {
        return Keyed.find(queries, CollectionQuery::name, name);
    }

    /** This with the query, which takes the place of one of the same name or comes last. */
    public QueryCollectionMetadata withQuery(CollectionQuery element) {
        return withQueries(Keyed.put(queries, CollectionQuery::name, element));
    }

    /** This without the query of that name. */
    public QueryCollectionMetadata withoutQuery(String name) {
        return withQueries(Keyed.remove(queries, CollectionQuery::name, name));
    }
}
