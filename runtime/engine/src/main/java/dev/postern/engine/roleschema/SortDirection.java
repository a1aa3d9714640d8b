package dev.postern.engine.roleschema;

import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.ir.OrderBy.Direction;
import dev.postern.engine.ir.OrderBy.Nulls;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The enum {@code order_by}. */
enum SortDirection {
    ASC("in ascending order, nulls last", Direction.ASC, Nulls.LAST),
    ASC_NULLS_FIRST("in ascending order, nulls first", Direction.ASC, Nulls.FIRST),
    ASC_NULLS_LAST("in ascending order, nulls last", Direction.ASC, Nulls.LAST),
    DESC("in descending order, nulls first", Direction.DESC, Nulls.FIRST),
    DESC_NULLS_FIRST("in descending order, nulls first", Direction.DESC, Nulls.FIRST),
    DESC_NULLS_LAST("in descending order, nulls last", Direction.DESC, Nulls.LAST);

    static final EnumInput<SortDirection> INPUT = input();

    private final String description;
    private final Direction direction;
    private final Nulls nulls;

    SortDirection(String description, Direction direction, Nulls nulls) {
        this.description = description;
        this.direction = direction;
        this.nulls = nulls;
    }

    OrderBy by(OrderBy.Target target) {
        return new OrderBy(target, direction, nulls);
    }

    private static EnumInput<SortDirection> input() {
        SequencedMap<String, SortDirection> byName = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (SortDirection each : values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            byName.put(name, each);
            descriptions.put(name, each.description);
        }
        return EnumInput.of("order_by", "column ordering options", byName, descriptions);
    }
}
