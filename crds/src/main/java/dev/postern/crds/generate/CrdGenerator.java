package dev.postern.crds.generate;

import dev.postern.crds.Kinds;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Turns the Java types into {@code crds/generated/<plural>.postern.dev.yaml}.
 *
 * <p>Fabric8 does the most of it; {@link SchemaFinish} adds what it has no annotations for.
 */
public final class CrdGenerator {
    private CrdGenerator() {}

    /** Writes all files into the folder given as the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (var file : render().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The text of each file, by its name. */
    public static SequencedMap<String, String> render() throws IOException {
        SequencedMap<String, String> files = new TreeMap<>();
        for (Class<? extends CustomResource<?, ?>> kind : Kinds.TYPES) {
            CustomResourceDefinition definition = generate(kind);
            SchemaFinish.finish(definition, kind);
            files.put(definition.getMetadata().getName() + ".yaml", CrdYaml.write(definition));
        }
        return files;
    }

    private static CustomResourceDefinition generate(Class<? extends CustomResource<?, ?>> kind) throws IOException {
        List<CustomResourceDefinition> generated = new ArrayList<>();
        CRDPostProcessor collect = new CRDPostProcessor() {
            @Override
            public HasMetadata process(HasMetadata definition, String version) {
                generated.add((CustomResourceDefinition) definition);
                return definition;
            }
        };
        try (var discarded = new Discarded()) {
            new CRDGenerator()
                    .withOutput(discarded)
                    .withPostProcessor(collect)
                    .forCRDVersions("v1")
                    .customResourceClasses(List.of(kind))
                    .generate();
        }
        return generated.getFirst();
    }

    /** The generator insists on writing; what it writes is not finished yet. */
    private static final class Discarded extends CRDGenerator.AbstractCRDOutput<ByteArrayOutputStream> {
        @Override
        protected ByteArrayOutputStream createStreamFor(String name) {
            return new ByteArrayOutputStream();
        }
    }
}
