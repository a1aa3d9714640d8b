package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.engine.schemacache.MetadataWarning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** Collects what one stage finds, until it becomes the stage's {@link Outcome}. */
final class Findings {
    private final List<Inconsistency> inconsistencies = new ArrayList<>();
    private final List<MetadataWarning> warnings = new ArrayList<>();

    void invalid(MetadataObject object, String cause) {
        inconsistencies.add(new Inconsistency.Invalid(object, cause));
    }

    void add(Inconsistency inconsistency) {
        inconsistencies.add(inconsistency);
    }

    void warn(MetadataObjectId object, String message) {
        warnings.add(new MetadataWarning(object, message));
    }

    /** The elements whose key no other has. Of the others none is used: nobody can tell which was meant. */
    <T, K> List<T> distinct(List<T> elements, Function<T, K> key, Function<T, MetadataObject> describe) {
        SequencedMap<K, List<T>> byKey = new LinkedHashMap<>();
        elements.forEach(element -> byKey.computeIfAbsent(key.apply(element), k -> new ArrayList<>())
                .add(element));
        List<T> distinct = new ArrayList<>();
        for (List<T> same : byKey.values()) {
            if (same.size() == 1) {
                distinct.add(same.getFirst());
            } else {
                MetadataObject first = describe.apply(same.getFirst());
                List<JsonNode> definitions = same.stream()
                        .map(each -> describe.apply(each).definition())
                        .toList();
                inconsistencies.add(new Inconsistency.Duplicate(first.id(), definitions));
            }
        }
        return distinct;
    }

    <T> T take(Outcome<T> outcome) {
        inconsistencies.addAll(outcome.inconsistencies());
        warnings.addAll(outcome.warnings());
        return outcome.part();
    }

    <T> Outcome<T> with(T part) {
        return new Outcome<>(part, inconsistencies, warnings);
    }
}
