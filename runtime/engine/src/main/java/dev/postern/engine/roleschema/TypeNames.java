package dev.postern.engine.roleschema;

import dev.postern.engine.schemacache.RelationshipInfo;
import dev.postern.engine.schemacache.TableInfo;

/** The names of generated types, in Hasura's default naming convention. */
final class TypeNames {
    String comparison(String scalar, boolean array) {
        return scalar + (array ? "_array_comparison_exp" : "_comparison_exp");
    }

    String cast(String scalar) {
        return scalar + "_cast_exp";
    }

    String boolExp(TableInfo table) {
        return table.graphqlName() + "_bool_exp";
    }

    String orderBy(TableInfo table) {
        return table.graphqlName() + "_order_by";
    }

    String aggregate(TableInfo table) {
        return table.graphqlName() + "_aggregate";
    }

    /** The field beside an array relationship. */
    String aggregate(RelationshipInfo relationship) {
        return relationship.name() + "_aggregate";
    }

    String aggregateFields(TableInfo table) {
        return table.graphqlName() + "_aggregate_fields";
    }

    String aggregateFields(TableInfo table, String function) {
        return table.graphqlName() + "_" + function + "_fields";
    }

    String aggregateOrderBy(TableInfo table) {
        return table.graphqlName() + "_aggregate_order_by";
    }

    String aggregateOrderBy(TableInfo table, String function) {
        return table.graphqlName() + "_" + function + "_order_by";
    }

    String selectColumn(TableInfo table) {
        return table.graphqlName() + "_select_column";
    }
}
