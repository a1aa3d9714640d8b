package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The configuration of a source of a kind that is not read further. It may hold secrets and does not print.
 *
 * @param json what was written; not to be modified
 */
public record ForeignConfiguration(JsonNode json) implements SourceConfiguration {
    @Override
    public String toString() {
        return "ForeignConfiguration[***]";
    }
}
