package dev.postern.crds;

import java.util.List;

/**
 * A part of a resource with constraints over several of its fields.
 *
 * <p>Each rule here is the twin of a {@code @ValidationRule} on the same type, with the same message: the API server
 * evaluates the annotation, local mode evaluates this. A test holds the two together.
 */
public interface Constrained {
    /** All rules of this part, holding or not, in the order of the annotations. */
    List<Rule> rules();

    /**
     * One rule and whether it holds.
     *
     * @param holds whether the part keeps to the rule
     * @param field the field of the part that a message points to; empty for the part itself
     * @param message what to say when it does not hold
     */
    record Rule(boolean holds, String field, String message) {
        static Rule of(boolean holds, String message) {
            return new Rule(holds, "", message);
        }

        static Rule of(boolean holds, String field, String message) {
            return new Rule(holds, field, message);
        }
    }
}
