package dev.postern.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one holder of a token did since a moment, as the API server wrote it down. Several may share a ServiceAccount. */
final class AuditLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete", "deletecollection");
    private static final int REFUSED = 400;
    private static final String CREDENTIAL = "/user/extra/authentication.kubernetes.io~1credential-id";

    private final Path file;
    private final String credential;
    private final long start;

    /** @param credential the token's {@code jti} */
    AuditLog(Path file, String credential) {
        this.file = file;
        this.credential = "JTI=" + credential;
        try {
            this.start = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request. */
    record Request(Instant at, String verb, String namespace, String object, String name, int status) {
        boolean isWrite() {
            return WRITES.contains(verb);
        }

        /** A lease is written all the time; a review asks what one may do. */
        boolean isHousekeeping() {
            return object.equals("leases") || object.endsWith("reviews");
        }
    }

    List<Request> requests() {
        return lines().stream()
                .filter(line -> line.contains(credential))
                .map(AuditLog::parse)
                .filter(event -> !event.path("requestURI").asText().contains("dryRun=All"))
                .filter(event -> event.at(CREDENTIAL).path(0).asText().equals(credential))
                .map(AuditLog::request)
                .toList();
    }

    /** Everything that changed something. */
    List<Request> writes() {
        return requests().stream()
                .filter(request -> request.isWrite() && request.status() < REFUSED && !request.isHousekeeping())
                .toList();
    }

    List<Request> writesSince(Instant moment) {
        return writes().stream().filter(write -> write.at().isAfter(moment)).toList();
    }

    private static Request request(JsonNode event) {
        JsonNode object = event.path("objectRef");
        String subresource = object.path("subresource").asText("");
        return new Request(
                Instant.parse(event.path("requestReceivedTimestamp").asText()),
                event.path("verb").asText(),
                object.path("namespace").asText(),
                object.path("resource").asText() + (subresource.isEmpty() ? "" : "/" + subresource),
                object.path("name").asText(),
                event.at("/responseStatus/code").asInt());
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** The last one may be half written, and is left out. */
    private List<String> lines() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new ArrayList<>(
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
