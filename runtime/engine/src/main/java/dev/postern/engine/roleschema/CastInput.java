package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code <scalar>_cast_exp}: comparisons of a column turned into another type, by that type's name. */
final class CastInput {
    static final String NAME = "_cast";

    private final NamedType.InputObjectType type;
    private final Map<String, Target> targets;

    record Target(ColumnType type, ComparisonInput comparison) {}

    /** @param targets by the name of their scalar */
    CastInput(String name, SequencedMap<String, Target> targets) {
        this.targets = targets;
        this.type = new NamedType.InputObjectType(name, Optional.empty(), new Lazy<>(this::definitions));
    }

    private SequencedMap<String, InputDefinition> definitions() {
        SequencedMap<String, InputDefinition> fields = new LinkedHashMap<>();
        targets.forEach((name, target) -> fields.put(
                name, InputDefinition.of(name, TypeUse.of(target.comparison().type()))));
        return fields;
    }

    TypeUse type() {
        return TypeUse.of(type);
    }

    BoolExp parse(Column column, InputValue value) {
        List<BoolExp> all = new ArrayList<>();
        Inputs.object(value, type).forEach((name, comparison) -> {
            Target target = targets.get(name);
            if (target == null) {
                throw Inputs.unknownField(value.path(), name, type.name());
            }
            Inputs.open(comparison, TypeUse.of(target.comparison().type()))
                    .map(opened -> target.comparison().parse(column, Optional.of(target.type()), opened))
                    .ifPresent(all::add);
        });
        return new BoolExp.And(all);
    }
}
