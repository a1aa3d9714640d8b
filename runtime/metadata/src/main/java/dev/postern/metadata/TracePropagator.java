package dev.postern.metadata;

/**
 * A format of trace headers.
 */
public enum TracePropagator implements Spelled {
    B3("b3"),
    TRACECONTEXT("tracecontext");

    private final String spelling;

    TracePropagator(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
