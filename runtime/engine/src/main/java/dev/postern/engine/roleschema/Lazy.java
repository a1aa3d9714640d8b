package dev.postern.engine.roleschema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made when first asked for: types refer to each other in circles, and most roles never look at most tables. Made
 * twice when two threads ask at once, which does no harm since the values are immutable.
 */
final class Lazy<T> implements Supplier<T> {
    private volatile @Nullable T value;
    private final Supplier<T> make;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T made = value;
        if (made == null) {
            made = make.get();
            value = made;
        }
        return made;
    }
}
