package dev.postern.engine.plan;

import dev.postern.engine.backend.Statement;

/** Something to run. Steps of one plan do not depend on each other. */
public sealed interface Step {
    /** One statement for all root fields that a source answers. */
    record QuerySource(String source, Statement statement) implements Step {}
}
