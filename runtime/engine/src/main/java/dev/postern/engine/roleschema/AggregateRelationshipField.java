package dev.postern.engine.roleschema;

import dev.postern.engine.document.SelectedField;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Guarded;
import java.util.Optional;

/** {@code <relationship>_aggregate}: one object about all rows that an array relationship reaches. */
record AggregateRelationshipField(SourceSchema.Related related, SourceSchema source) implements RowField {
    @Override
    public FieldDefinition definition() {
        return new FieldDefinition(
                source.names().aggregate(related.info()),
                Optional.of("An aggregate relationship"),
                new SelectArguments(related.target(), source).definitions(),
                source.aggregateFields(related.target()).type().nonNull());
    }

    @Override
    public Field parse(SelectedField selected) {
        Guarded guarded = Guarded.by(related.permission());
        return new Field.OfAggregate(
                selected.alias(),
                related.info().relationship(),
                source.aggregateFields(related.target()).parse(selected, guarded));
    }
}
