package dev.postern.engine.backend;

import java.util.Set;

/**
 * A kind of database. Concrete IR goes in, opaque handles and statements come out; nobody outside of its module asks for a
 * kind by name. Made by a {@link BackendProvider}; the contract is {@code BackendTck} in the testkit.
 */
public interface Backend {
    /** The metadata's source kind: {@code postgres}. */
    String kind();

    /** What it cannot do has no fields in any role's schema. */
    Set<Capability> capabilities();

    BackendMetadata metadata();

    BackendSchema schema();

    BackendExecute execute();

    BackendTransport transport();
}
