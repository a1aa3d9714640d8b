package dev.postern.engine.schemacache.stage;

/** Why an object drops out, on its way from where that shows to the stage that writes it down. Never leaves this package. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    enum Kind {
        /** It is wrong: an inconsistency. */
        WRONG,
        /** It is right, and the engine does not act on it yet: a warning. */
        NOT_SERVED
    }

    private final Kind kind;

    private Unusable(Kind kind, String cause) {
        super(cause, null, false, false);
        this.kind = kind;
    }

    static Unusable wrong(String cause) {
        return new Unusable(Kind.WRONG, cause);
    }

    static Unusable notServed(String cause) {
        return new Unusable(Kind.NOT_SERVED, cause);
    }

    Kind kind() {
        return kind;
    }

    String cause() {
        return String.valueOf(getMessage());
    }
}
