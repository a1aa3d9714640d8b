package dev.postern.images;

import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code make images}: the tars of the engine's runtime, of the operator, and of a Postgres to throw away; {@code images.txt} lists them. */
public final class Images {
    private final Path project;
    private final Path target;
    private final String version;

    private Images(Path project, String version) {
        this.project = project;
        this.target = project.resolve("images/target");
        this.version = version;
    }

    /** Takes the project's folder and its version. */
    public static void main(String[] arguments) throws Exception {
        new Images(Path.of(arguments[0]).toRealPath(), arguments[1]).make();
    }

    private void make() throws Exception {
        if (!Files.exists(Path.of("/proc/self/exe"))) {
            throw new IllegalStateException("images are built on Linux: they take its C library");
        }
        Files.createDirectories(target);
        ImageTar tar = new ImageTar(target, version);
        JavaBase base = JavaBase.make(target);
        tar.write("runtime", version, application(base, "runtime/server", "serve"));
        if (Files.exists(project.resolve("operator/target/quarkus-app/quarkus-run.jar"))) {
            tar.write("operator", version, application(base, "operator"));
        }
        tar.write("postgres", PostgresImage.TAG, PostgresImage.make(project, target));
        Files.write(target.resolve("images.txt"), tar.made());
    }

    private JibContainerBuilder application(JavaBase base, String module, String... arguments) throws Exception {
        Application application = new Application(project.resolve(module).resolve("target/quarkus-app"));
        JibContainerBuilder container = Jib.fromScratch()
                .setEntrypoint(Application.entrypoint())
                .setProgramArguments(List.of(arguments))
                .addEnvironmentVariable("LANG", "C.UTF-8")
                .addExposedPort(Port.tcp(8080));
        for (FileEntriesLayer layer : base.layers()) {
            container.addFileEntriesLayer(layer);
        }
        for (FileEntriesLayer layer : application.layers()) {
            container.addFileEntriesLayer(layer);
        }
        return container;
    }
}
