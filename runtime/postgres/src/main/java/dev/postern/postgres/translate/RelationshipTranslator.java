package dev.postern.postgres.translate;

import dev.postern.engine.ir.Field;
import dev.postern.postgres.sql.FromItem;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SqlExp;
import java.util.List;

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
        return new SqlExp.Scalar(
                selects.rows(field.select(), target -> BoolExpTranslator.joined(field.relationship(), local, target)));
    }

    /**
     * What stands in the row; NULL where no row is reached. Its join goes to {@code joins}.
     *
     * @param keepOrder rows must stay in the order in which they are read: no client may count on that, but all do
     */
    SqlExp object(Field.OfObject field, Relation local, List<FromItem> joins, boolean keepOrder) {
        SelectTranslator.Link link = target -> BoolExpTranslator.joined(field.relationship(), local, target);
        SelectStatement select = field.relationship().unique() && !keepOrder
                ? selects.uniqueRow(field.select(), link, JSON)
                : selects.firstRow(field.select(), link, JSON);
        Relation joined = aliases.next();
        joins.add(new FromItem.Derived(select, joined.alias(), true));
        return joined.column(JSON);
    }
}
