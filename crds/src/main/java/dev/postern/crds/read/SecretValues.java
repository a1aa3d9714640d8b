package dev.postern.crds.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the Secrets of a folder hold, by the names that metadata documents use. It does not print the values.
 *
 * @see dev.postern.crds.assemble.SecretVariable
 */
public final class SecretValues {
    private final Map<String, String> values;

    SecretValues(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The value of a variable such as {@code POSTERN_SECRET_shop_billing_token}. */
    public Optional<String> get(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /** The names of all variables, in no particular order. */
    public Set<String> variables() {
        return values.keySet();
    }

    @Override
    public String toString() {
        return "SecretValues[" + values.size() + "]";
    }
}
