package dev.postern.postgres.translate;

import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Relationship;
import dev.postern.postgres.sql.FromItem;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SqlExp;

/**
 * Related rows inside of a row. One related row is joined, so that the planner may hash or remember it; many are gathered by
 * a sub-select for each row.
 */
final class RelationshipTranslator {
    private static final String JSON = "json";

    private final Aliases aliases;
    private final SelectTranslator selects;

    RelationshipTranslator(Aliases aliases, SelectTranslator selects) {
        this.aliases = aliases;
        this.selects = selects;
    }

    /** {@code (SELECT '[' || … FROM target WHERE …)} */
    SqlExp array(Field.OfArray field, Relation local) {
        return new SqlExp.Scalar(selects.rows(field.select(), link(field.relationship(), local)));
    }

    /** {@code (SELECT '{' || … FROM target WHERE …)} */
    SqlExp aggregate(Field.OfAggregate field, Relation local) {
        return new SqlExp.Scalar(selects.aggregate(field.select(), link(field.relationship(), local)));
    }

    private static SelectTranslator.Link link(Relationship relationship, Relation local) {
        return target -> BoolExpTranslator.joined(relationship, local, target);
    }

    /**
     * What stands in the row; NULL where no row is reached. Its join goes to {@code local}'s, and leaves the order in which
     * rows are read if that is to be kept: no client may count on it, but all do.
     */
    SqlExp object(Field.OfObject field, SelectTranslator.Opened local) {
        SelectTranslator.Link link = link(field.relationship(), local.table());
        SelectStatement select = field.relationship().unique() && !local.keepOrder()
                ? selects.uniqueRow(field.select(), link, JSON)
                : selects.firstRow(field.select(), link, JSON);
        Relation joined = aliases.next();
        local.objects().add(new FromItem.Derived(select, joined.alias(), true));
        return joined.column(JSON);
    }
}
