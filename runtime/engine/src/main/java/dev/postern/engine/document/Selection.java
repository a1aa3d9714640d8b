package dev.postern.engine.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A field or a fragment as it stands in a document. */
sealed interface Selection {
    List<Directive> directives();

    /** What stands between its braces; empty without braces. */
    Body body();

    record Field(
            String alias, String name, SequencedMap<String, Literal> arguments, List<Directive> directives, Body body)
            implements Selection {
        public Field {
            arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
            directives = List.copyOf(directives);
        }
    }

    /** An inline fragment, or a spread: spreads of one named fragment share one body. */
    record Fragment(Optional<String> typeCondition, List<Directive> directives, Body body) implements Selection {
        public Fragment {
            directives = List.copyOf(directives);
        }
    }

    /**
     * @param depth levels of fields, fragments opened
     * @param fields how many there are on all levels, fragments opened
     */
    record Body(List<Selection> selections, int depth, int fields) {
        static final Body NONE = new Body(List.of(), 0, 0);

        public Body {
            selections = List.copyOf(selections);
        }

        static Body of(List<Selection> selections) {
            int depth = 0;
            int fields = 0;
            for (Selection selection : selections) {
                int own = selection instanceof Field ? 1 : 0;
                depth = Math.max(depth, own + selection.body().depth());
                fields = (int) Math.min(
                        Integer.MAX_VALUE,
                        (long) fields + own + selection.body().fields());
            }
            return new Body(selections, depth, fields);
        }
    }
}
