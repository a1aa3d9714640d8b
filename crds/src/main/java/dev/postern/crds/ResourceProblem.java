package dev.postern.crds;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a resource from being used. It never holds what a Secret holds.
 *
 * @param resource the resource, if it could be told which
 * @param reason the reason of the {@code Accepted} condition
 * @param path the field, such as {@code spec.select.columns[0]}; empty for the resource as a whole
 * @param message one sentence for a person, without the path
 * @param location where it is written, if it came from a file
 */
public record ResourceProblem(
        @Nullable ResourceKey resource,
        Reason reason,
        String path,
        String message,
        @Nullable Location location) {
    /** Sorts of problems, spelled as a condition's reason. */
    public enum Reason {
        /** The resource is not well formed. */
        INVALID("Invalid"),
        /** The same kind, namespace and name is given twice. */
        DUPLICATE("Duplicate"),
        /** What it refers to does not exist. */
        REF_NOT_FOUND("RefNotFound"),
        /** What it refers to takes nothing from this namespace. */
        REF_NOT_PERMITTED("RefNotPermitted"),
        /** What it refers to has a problem of its own. */
        REF_NOT_ACCEPTED("RefNotAccepted"),
        /** Another resource was there first. */
        CONFLICT("Conflict");

        private final String condition;

        Reason(String condition) {
            this.condition = condition;
        }

        /** The reason of a condition. */
        public String condition() {
            return condition;
        }
    }

    /** A problem whose place is not known yet. */
    public static ResourceProblem of(ResourceKey resource, Reason reason, String path, String message) {
        return new ResourceProblem(resource, reason, path, message, null);
    }

    /** This problem at a place. */
    public ResourceProblem at(Location place) {
        return new ResourceProblem(resource, reason, path, message, place);
    }

    /** {@code album.yaml:12: Table default/album: spec.columns[0].nam: unknown field; did you mean name?} */
    @Override
    public String toString() {
        String text = path.isEmpty() ? message : path + ": " + message;
        text = resource == null ? text : resource + ": " + text;
        return location == null ? text : location + ": " + text;
    }
}
