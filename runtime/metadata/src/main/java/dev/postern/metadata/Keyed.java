package dev.postern.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes to a list whose elements have a key, such as the tables of a source: what is not touched keeps its place. */
final class Keyed {
    private Keyed() {}

    static <E, K> Optional<E> find(List<E> list, Function<E, K> key, K wanted) {
        return list.stream().filter(e -> key.apply(e).equals(wanted)).findFirst();
    }

    static <E, K> List<E> put(List<E> list, Function<E, K> key, E element) {
        K wanted = key.apply(element);
        List<E> result = new ArrayList<>(list);
        for (int i = 0; i < result.size(); i++) {
            if (key.apply(result.get(i)).equals(wanted)) {
                result.set(i, element);
                return result;
            }
        }
        result.add(element);
        return result;
    }

    static <E, K> List<E> remove(List<E> list, Function<E, K> key, K unwanted) {
        return list.stream().filter(e -> !key.apply(e).equals(unwanted)).toList();
    }
}
