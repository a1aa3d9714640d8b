package dev.postern.engine.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A directive as it stands in a document. */
record Directive(String name, SequencedMap<String, Literal> arguments) {
    Directive {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }
}
