package dev.postern.operator.metadata;

import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.ObjectKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance says of itself.
 *
 * @param resourceVersion that it serves; null while it serves none
 * @param stored what the metadata database holds; null when the instance cannot read that
 * @param error why it cannot
 */
public record InstanceState(
        InstanceAddress address,
        @Nullable Long resourceVersion,
        @Nullable Stored stored,
        @Nullable String error,
        List<Inconsistency> inconsistencies) {
    public InstanceState {
        inconsistencies = List.copyOf(inconsistencies);
    }

    /**
     * The document in the metadata database.
     *
     * @param hash of the document; null when it cannot be read as one
     * @param mark null while no operator has applied one
     */
    public record Stored(
            long resourceVersion,
            @Nullable String hash,
            @Nullable Mark mark) {}

    /**
     * The mark of a document that an operator applied.
     *
     * @param hash of the document as it was applied
     */
    public record Mark(String engine, ManagedPolicy policy, String hash) {}

    /**
     * What the engine could not use.
     *
     * @param object the nearest object that has an owner
     * @param isWhole whether that object itself is unusable, and not just a part of it such as a relationship
     * @param reason the engine's words
     */
    public record Inconsistency(ObjectKey object, boolean isWhole, String reason) {}
}
