package dev.postern.metadata;

/**
 * An HTTP method that a REST endpoint answers.
 */
public enum RestMethod implements Spelled {
    GET("GET"),
    POST("POST"),
    PUT("PUT"),
    DELETE("DELETE"),
    PATCH("PATCH");

    private final String spelling;

    RestMethod(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
