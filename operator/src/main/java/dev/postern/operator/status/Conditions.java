package dev.postern.operator.status;

import dev.postern.crds.Condition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions of one resource as they are made: what did not change keeps the time at which it last did. */
final class Conditions {
    static final String ACCEPTED = "Accepted";
    static final String CONSISTENT = "Consistent";
    static final String PROGRAMMED = "Programmed";
    static final String READY = "Ready";

    /** True, False, or not known yet. */
    enum Truth {
        TRUE("True"),
        FALSE("False"),
        UNKNOWN("Unknown");

        private final String text;

        Truth(String text) {
            this.text = text;
        }

        static Truth of(boolean truth) {
            return truth ? TRUE : FALSE;
        }
    }

    /** What is found of one aspect. */
    record Finding(Truth truth, String reason, String message) {}

    private static final int LONGEST = 4096;

    private final List<Condition> before;
    private final @Nullable Long generation;
    private final List<Condition> now = new ArrayList<>();

    Conditions(List<Condition> before, @Nullable Long generation) {
        this.before = before;
        this.generation = generation;
    }

    /** What was found before, of the resource as it is now. */
    Optional<Finding> known(String type) {
        return previous(type)
                .filter(condition -> java.util.Objects.equals(condition.observedGeneration(), generation))
                .map(condition -> new Finding(
                        switch (condition.status()) {
                            case "True" -> Truth.TRUE;
                            case "False" -> Truth.FALSE;
                            default -> Truth.UNKNOWN;
                        },
                        condition.reason(),
                        condition.message() == null ? "" : condition.message()));
    }

    private Optional<Condition> previous(String type) {
        return before.stream()
                .filter(condition -> condition.type().equals(type))
                .findFirst();
    }

    Conditions put(String type, Finding found) {
        String since = previous(type)
                .filter(condition -> condition.status().equals(found.truth().text))
                .map(Condition::lastTransitionTime)
                .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        String message = found.message().length() > LONGEST ? found.message().substring(0, LONGEST) : found.message();
        now.add(new Condition(type, found.truth().text, found.reason(), message, since, generation));
        return this;
    }

    List<Condition> list() {
        return List.copyOf(now);
    }
}
