package dev.postern.metadata;

/**
 * How generated GraphQL names are spelled.
 */
public enum NamingConvention implements Spelled {
    HASURA_DEFAULT("hasura-default"),
    GRAPHQL_DEFAULT("graphql-default");

    private final String spelling;

    NamingConvention(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
