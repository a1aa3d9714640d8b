package dev.postern.engine.plan;

import java.util.List;

/**
 * How an operation is answered, for every user of a role and for all variables of one shape.
 *
 * @param steps run side by side
 * @param parts the keys of {@code data}
 */
public record ExecutionPlan(List<Step> steps, List<Part> parts) {
    public ExecutionPlan {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }
}
