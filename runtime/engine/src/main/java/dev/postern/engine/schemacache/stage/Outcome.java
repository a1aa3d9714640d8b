package dev.postern.engine.schemacache.stage;

import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a stage made of its input, and what it had to leave out or ignore. */
public record Outcome<T>(T part, List<Inconsistency> inconsistencies, List<MetadataWarning> warnings) {
    public Outcome {
        inconsistencies = List.copyOf(inconsistencies);
        warnings = List.copyOf(warnings);
    }

    /** The next stage's outcome with what was found so far in front. */
    public <U> Outcome<U> then(Function<T, Outcome<U>> stage) {
        Findings findings = new Findings();
        return findings.with(findings.take(stage.apply(findings.take(this))));
    }

    /** A stage that looks at one element at a time. */
    static <T, U> Outcome<List<U>> each(List<T> elements, Function<T, Outcome<U>> stage) {
        Findings findings = new Findings();
        List<U> parts = new ArrayList<>();
        elements.forEach(element -> parts.add(findings.take(stage.apply(element))));
        return findings.with(parts);
    }
}
