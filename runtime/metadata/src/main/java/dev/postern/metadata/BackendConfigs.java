package dev.postern.metadata;

import java.util.Map;

/**
 * What is configured for kinds of source rather than for sources.
 *
 * @param dataConnectors by kind of source
 */
public record BackendConfigs(Map<String, DataConnectorAgent> dataConnectors) {
    /** Nothing. */
    public static final BackendConfigs NONE = new BackendConfigs(Map.of());

    public BackendConfigs {
        dataConnectors = Ordered.copyOf(dataConnectors);
    }
}
