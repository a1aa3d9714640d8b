package dev.postern.crds.read;

import dev.postern.crds.Location;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a folder hold.
 *
 * @param resources those without a problem
 * @param secrets what the Secrets hold
 * @param problems what is wrong with the other documents, in the order of files and lines
 * @param notices one line for each document that is nobody's business here, to be logged
 * @param places where each resource is written
 */
public record ReadResources(
        ResourceSet resources,
        SecretValues secrets,
        List<ResourceProblem> problems,
        List<String> notices,
        Map<ResourceKey, DocumentPlace> places) {
    public ReadResources {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        places = Map.copyOf(places);
    }

    /** The line of a field of a resource, or of the field around it that is written; null for a resource not read here. */
    public @Nullable Location locate(ResourceKey resource, String path) {
        @Nullable DocumentPlace place = places.get(resource);
        return place == null ? null : place.locate(path);
    }

    /** A problem that was found later, with the place in the files that it speaks of. */
    public ResourceProblem located(ResourceProblem problem) {
        @Nullable Location location = problem.resource() == null ? null : locate(problem.resource(), problem.path());
        return location == null ? problem : problem.at(location);
    }
}
