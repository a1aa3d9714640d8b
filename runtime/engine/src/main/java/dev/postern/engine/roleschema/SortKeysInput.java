package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** An input object of sort keys, in the order in which the client writes them. */
final class SortKeysInput<K> implements InputParser<List<K>> {
    private final NamedType.InputObjectType type;
    private final Lazy<SequencedMap<String, Member<K>>> members;

    /** A field of the input object. */
    record Member<K>(InputDefinition definition, Function<InputValue, List<K>> parse) {
        /** Something that is sorted by in a direction. */
        static <K> Member<K> key(String name, Optional<String> description, Function<SortDirection, K> key) {
            InputDefinition definition =
                    new InputDefinition(name, description, SortDirection.INPUT.type(), Optional.empty());
            return new Member<>(
                    definition,
                    value -> Inputs.nullable(value, SortDirection.INPUT).stream()
                            .map(key)
                            .toList());
        }

        /** Keys of an input object inside of this one. */
        static <I, K> Member<K> nested(String name, InputParser<List<I>> inner, Function<I, K> key) {
            return new Member<>(
                    InputDefinition.of(name, inner.type()),
                    value -> Inputs.nullable(value, inner).orElse(List.of()).stream()
                            .map(key)
                            .toList());
        }
    }

    /** @param members made when first asked for; of two with one name the first counts */
    SortKeysInput(String name, String description, Supplier<List<Member<K>>> members) {
        this.members = new Lazy<>(() -> byName(members.get()));
        this.type = new NamedType.InputObjectType(name, Optional.of(description), new Lazy<>(this::definitions));
    }

    private static <K> SequencedMap<String, Member<K>> byName(List<Member<K>> members) {
        SequencedMap<String, Member<K>> byName = new LinkedHashMap<>();
        members.forEach(member -> byName.putIfAbsent(member.definition().name(), member));
        return byName;
    }

    private SequencedMap<String, InputDefinition> definitions() {
        SequencedMap<String, InputDefinition> definitions = new LinkedHashMap<>();
        members.get().forEach((name, member) -> definitions.put(name, member.definition()));
        return definitions;
    }

    @Override
    public TypeUse type() {
        return TypeUse.of(type);
    }

    @Override
    public List<K> parse(InputValue value) {
        List<K> keys = new ArrayList<>();
        Inputs.object(value, type).forEach((name, field) -> {
            Member<K> member = members.get().get(name);
            if (member == null) {
                throw Inputs.unknownField(value.path(), name, type.name());
            }
            keys.addAll(member.parse().apply(field));
        });
        return keys;
    }
}
