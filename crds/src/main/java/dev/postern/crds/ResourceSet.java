package dev.postern.crds;

import java.util.List;

/** Resources of all kinds, in any order. Each has a name and a namespace. */
public record ResourceSet(
        List<Engine> engines,
        List<Source> sources,
        List<Table> tables,
        List<Permission> permissions,
        List<EventTrigger> eventTriggers) {
    public ResourceSet {
        engines = List.copyOf(engines);
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        permissions = List.copyOf(permissions);
        eventTriggers = List.copyOf(eventTriggers);
    }
}
