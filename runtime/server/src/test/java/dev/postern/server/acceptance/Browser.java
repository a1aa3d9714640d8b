package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** One page of a headless Chromium, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final int CTRL = 2;

    private final Process process;
    private final WebSocket page;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Browser(Process process, String pageUrl) {
        this.process = process;
        this.page = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(pageUrl), new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", JsonNodeFactory.instance.objectNode());
        }
    }

    /** Where Chromium is, if it is installed. */
    static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder */
    static Browser open(Path chromium, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(chromium.toString(), "--headless", "--no-sandbox"));
        command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"));
        command.addAll(List.of("--disable-background-networking", "--disable-component-update"));
        command.addAll(List.of("--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1400,900"));
        command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
        Process process = new ProcessBuilder(command).start();
        Output stderr = Output.of(process.getErrorStream());
        String marker = "DevTools listening on ws://";
        String address = Eventually.within(
                Duration.ofSeconds(60),
                () -> stderr.lines().stream()
                        .filter(line -> line.startsWith(marker))
                        .map(line -> line.substring(marker.length(), line.indexOf("/devtools")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(String.join("\n", stderr.lines()))));
        return new Browser(process, pageOf(address));
    }

    private static String pageOf(String address) throws IOException {
        try {
            HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                    .build();
            String targets = HttpClient.newHttpClient()
                    .send(list, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : Api.json(targets)) {
                if (target.path("type").asText().equals("page")) {
                    return target.path("webSocketDebuggerUrl").asText();
                }
            }
            throw new AssertionError("no page: " + targets);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void go(String url) {
        call("Page.navigate", JsonNodeFactory.instance.objectNode().put("url", url));
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("expression", expression);
        JsonNode result = call("Runtime.evaluate", parameters.put("returnByValue", true));
        assertThat(result.has("exceptionDetails")).as(expression + result).isFalse();
        return result.at("/result/value");
    }

    /** Waits until an expression is true. */
    void awaits(String expression) {
        Eventually.within(
                Duration.ofSeconds(30),
                () -> assertThat(evaluate("Boolean(" + expression + ")").booleanValue())
                        .as(expression)
                        .isTrue());
    }

    /** As if it was typed. */
    void type(String text) {
        call("Input.insertText", JsonNodeFactory.instance.objectNode().put("text", text));
    }

    void pressCtrl(String key, String code, int keyCode) {
        press(key, code, keyCode, CTRL);
    }

    void press(String key, String code, int keyCode) {
        press(key, code, keyCode, 0);
    }

    private void press(String key, String code, int keyCode, int modifiers) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("type", type)
                            .put("key", key)
                            .put("code", code)
                            .put("windowsVirtualKeyCode", keyCode)
                            .put("modifiers", modifiers));
        }
    }

    /** Lets the page draw. */
    void pause() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("awaitPromise", true);
        call("Runtime.evaluate", parameters.put("expression", "new Promise(done => setTimeout(done, 200))"));
    }

    /** The addresses of everything that the page asked for. */
    List<String> requested() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    /** What went wrong in the page: uncaught exceptions, errors on the console, refused resources. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Runtime.exceptionThrown")
                        || event.at("/params/entry/level").asText().equals("error"))
                .map(JsonNode::toString)
                .toList();
    }

    private JsonNode call(String method, ObjectNode parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        page.sendText(message.toString(), true).join();
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void receive(JsonNode message) {
        if (!message.has("id")) {
            events.add(message);
            return;
        }
        answers.remove(message.path("id").intValue()).complete(message.path("result"));
    }

    @Override
    public void close() throws InterruptedException {
        page.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                receive(Api.json(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
