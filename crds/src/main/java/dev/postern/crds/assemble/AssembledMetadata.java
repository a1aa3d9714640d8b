package dev.postern.crds.assemble;

import dev.postern.crds.ResourceProblem;
import dev.postern.metadata.MetadataDocument;
import java.util.List;

/**
 * The metadata of one Engine.
 *
 * @param document what all resources without a problem amount to
 * @param problems what keeps the others out, in the order of their keys
 * @param secrets the keys of Secrets that the Engine and the resources of the document refer to
 * @param origins which resource each object of the document came from
 */
public record AssembledMetadata(
        MetadataDocument document, List<ResourceProblem> problems, List<SecretUse> secrets, Origins origins) {
    public AssembledMetadata {
        problems = List.copyOf(problems);
        secrets = List.copyOf(secrets);
    }
}
