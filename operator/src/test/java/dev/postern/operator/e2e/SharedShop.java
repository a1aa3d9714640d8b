package dev.postern.operator.e2e;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one installation with the whole {@code samples/music}; after each class, looks what it left behind. */
final class SharedShop implements ParameterResolver, AfterAllCallback {

    /** Ends with the last of all tests. */
    private record Opened(Installation installation, MusicShop shop) implements AutoCloseable {
        static Opened open() {
            Installation installation = Installation.of("all", "shop");
            return new Opened(installation, MusicShop.open(installation));
        }

        @Override
        public void close() {
            installation.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MusicShop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return opened(context).shop();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        opened(context).installation().evidence().check();
    }

    private static Opened opened(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedShop.class))
                .getOrComputeIfAbsent(Opened.class, type -> Opened.open(), Opened.class);
    }
}
