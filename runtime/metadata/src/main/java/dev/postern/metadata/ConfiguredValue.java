package dev.postern.metadata;

/**
 * A string that the document holds, or the name of an environment variable that does: a webhook, a header's value, a
 * certificate. It does not print a literal, which may be a secret.
 */
public sealed interface ConfiguredValue {
    /** The value itself; it may hold templates such as <code>{{HOST}}</code>. */
    record Literal(String text) implements ConfiguredValue {
        @Override
        public String toString() {
            return "Literal[***]";
        }
    }

    /** The value of that environment variable. */
    record FromEnv(String variable) implements ConfiguredValue {}
}
