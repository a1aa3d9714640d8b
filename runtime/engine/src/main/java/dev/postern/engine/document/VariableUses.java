package dev.postern.engine.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which variables an operation uses, in the order of the document.
 *
 * @param all wherever they stand, its fragments included
 * @param deciding those that stand in {@code @include} and {@code @skip}: they change what is selected
 */
record VariableUses(Set<String> all, Set<String> deciding) {
    VariableUses {
        all = Collections.unmodifiableSet(new LinkedHashSet<>(all));
        deciding = Collections.unmodifiableSet(new LinkedHashSet<>(deciding));
    }

    static VariableUses in(List<Directive> directives, Selection.Body body) {
        Collector collector = new Collector();
        collector.directives(directives);
        collector.body(body);
        return new VariableUses(collector.all, collector.deciding);
    }

    private static final class Collector {
        private final Set<String> all = new LinkedHashSet<>();
        private final Set<String> deciding = new LinkedHashSet<>();
        private final Set<Selection.Body> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        void directives(List<Directive> directives) {
            for (Directive directive : directives) {
                directive.arguments().values().stream()
                        .flatMap(Literal::variables)
                        .forEach(all::add);
                if (Directives.decidesInclusion(directive)) {
                    directive.arguments().values().stream()
                            .flatMap(Literal::variables)
                            .forEach(deciding::add);
                }
            }
        }

        /** A fragment's body is looked at once however often it is spread. */
        void body(Selection.Body body) {
            if (!seen.add(body)) {
                return;
            }
            for (Selection selection : body.selections()) {
                directives(selection.directives());
                if (selection instanceof Selection.Field field) {
                    field.arguments().values().stream()
                            .flatMap(Literal::variables)
                            .forEach(all::add);
                }
                body(selection.body());
            }
        }
    }
}
