package dev.postern.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What both applications stand on: a system and a Java runtime, each a layer. Certificates and time zones are the Java
 * runtime's own.
 */
record JavaBase(List<FileEntriesLayer> layers) {
    static final String HOME = "/opt/java";

    static JavaBase make(Path work) throws IOException, InterruptedException {
        Path java = work.resolve("java");
        JavaRuntime.link(java);
        FileEntriesLayer system = SystemLayer.make("system", SystemLibraries.of(java), work);
        FileEntriesLayer runtime = new Layer("java").folder(java, HOME).done();
        return new JavaBase(List.of(system, runtime));
    }
}
