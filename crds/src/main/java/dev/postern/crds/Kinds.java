package dev.postern.crds;

import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;

/** The kinds of the group, in the order in which they attach to each other. */
public final class Kinds {
    /** The type of each kind, whose simple name is the kind's. */
    public static final List<Class<? extends CustomResource<?, ?>>> TYPES =
            List.of(Engine.class, Source.class, Table.class, Permission.class, EventTrigger.class);

    private Kinds() {}
}
