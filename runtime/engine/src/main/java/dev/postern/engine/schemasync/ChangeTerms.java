package dev.postern.engine.schemasync;

import java.util.OptionalLong;

/**
 * How a change is to be made.
 *
 * @param expectedVersion the version that the client believes to change
 * @param byOperator made by who may change managed metadata
 * @param replacesAll the change does not look at what was there: it may have been unreadable
 */
public record ChangeTerms(OptionalLong expectedVersion, boolean byOperator, boolean replacesAll) {
    public static ChangeTerms ordinary(OptionalLong expectedVersion) {
        return new ChangeTerms(expectedVersion, false, false);
    }
}
