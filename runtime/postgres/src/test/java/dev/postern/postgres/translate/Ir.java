package dev.postern.postgres.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.ir.ParameterSource;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Select;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.ir.Value;
import dev.postern.metadata.QualifiedName;
import dev.postern.postgres.schema.PgSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** IR written by hand. */
final class Ir {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PgSchema SCHEMA = new PgSchema();

    private Ir() {}

    static Column column(String name, String type) {
        boolean array = type.endsWith("[]");
        String element = array ? type.substring(0, type.length() - 2) : type;
        int dot = element.indexOf('.');
        ColumnType columnType = dot < 0
                ? ColumnType.builtin(element)
                : new ColumnType(element.substring(0, dot), element.substring(dot + 1), false);
        return new Column(name, array ? columnType.arrayOf() : columnType);
    }

    static Guarded table(String name) {
        return guarded(name, BoolExp.TRUE, OptionalInt.empty());
    }

    static Guarded guarded(String name, BoolExp filter, OptionalInt limit) {
        return Guarded.by(
                new SelectPermission(QualifiedName.inPublic(name), Set.of(), filter, limit, false, Set.of(), Set.of()));
    }

    static Select select(Guarded from, Field... fields) {
        return Select.of(from, List.of(fields), BoolExp.TRUE);
    }

    static Select where(Select select, BoolExp where) {
        return new Select(
                select.from(),
                select.fields(),
                where,
                select.orderBy(),
                select.distinctOn(),
                select.limit(),
                select.offset());
    }

    static Select ordered(Select select, OrderBy... orderBy) {
        return new Select(
                select.from(),
                select.fields(),
                select.where(),
                List.of(orderBy),
                select.distinctOn(),
                select.limit(),
                select.offset());
    }

    static Select distinct(Select select, Column... columns) {
        return new Select(
                select.from(),
                select.fields(),
                select.where(),
                select.orderBy(),
                List.of(columns),
                select.limit(),
                select.offset());
    }

    static Select sliced(Select select, int limit, int offset) {
        ColumnType bigint = ColumnType.builtin("int8");
        return new Select(
                select.from(),
                select.fields(),
                select.where(),
                select.orderBy(),
                select.distinctOn(),
                limit < 0 ? Optional.empty() : Optional.of(value(Integer.toString(limit), bigint)),
                offset < 0 ? Optional.empty() : Optional.of(value(Integer.toString(offset), bigint)));
    }

    static Field field(Column column) {
        return new Field.OfColumn(column.name(), column);
    }

    static Field object(String alias, Relationship relationship, Select select) {
        return new Field.OfObject(alias, relationship, select);
    }

    static Field array(String alias, Relationship relationship, Select select) {
        return new Field.OfArray(alias, relationship, select);
    }

    static Relationship relationship(String target, Column local, Column remote, boolean unique) {
        return new Relationship(
                target, QualifiedName.inPublic(target), List.of(new Relationship.ColumnPair(local, remote)), unique);
    }

    static OrderBy asc(Column column) {
        return new OrderBy(new OrderBy.Target.OfColumn(column), OrderBy.Direction.ASC, OrderBy.Nulls.LAST);
    }

    static OrderBy desc(Column column) {
        return new OrderBy(new OrderBy.Target.OfColumn(column), OrderBy.Direction.DESC, OrderBy.Nulls.FIRST);
    }

    static OrderBy through(Relationship relationship, BoolExp guard, OrderBy orderBy) {
        return new OrderBy(
                new OrderBy.Target.OfObject(relationship, guard, orderBy.target()),
                orderBy.direction(),
                orderBy.nulls());
    }

    static BoolExp compare(Column column, String operator, String json) {
        return new BoolExp.Compare(column, operator, value(json, column.type()));
    }

    static BoolExp compareList(Column column, String operator, String json) {
        return new BoolExp.Compare(column, operator, value(json, column.type().arrayOf()));
    }

    /** As the request would give it. */
    static Value value(String json, ColumnType type) {
        var scalar = SCHEMA.scalar(type);
        return new Value.Parameter(
                new ParameterSource.Literal(json(json)),
                type,
                type.array() ? scalar.arrayEncoding() : scalar.encoding(),
                JsonPath.ROOT);
    }

    static Value constant(String json, ColumnType type) {
        return new Value.Constant(json(json), type);
    }

    static JsonNode json(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
