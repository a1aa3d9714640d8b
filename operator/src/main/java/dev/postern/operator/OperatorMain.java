package dev.postern.operator;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The process: the operator; with {@code release}, what the chart runs before it goes; with {@code check URL}, a look whether
 * something answers 200 there, for an image without a shell.
 */
@QuarkusMain
public final class OperatorMain {
    private static final int OK = 200;

    private OperatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        String command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case "" -> Quarkus.run(RunningOperator.class, arguments);
            case "release" -> System.exit(Release.run(System.getenv()));
            case "check" -> System.exit(check(arguments));
            default -> {
                System.err.println("usage: [release | check URL]");
                System.exit(2);
            }
        }
    }

    private static int check(String[] arguments) throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(arguments[1]))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            System.out.println(arguments[1] + " answers " + status);
            return status == OK ? 0 : 1;
        } catch (IOException e) {
            System.out.println(arguments[1] + " does not answer: " + e.getMessage());
            return 1;
        }
    }
}
