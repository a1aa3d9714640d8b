package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** GraphiQL in a browser, as a person uses it. Needs Chromium. */
class GraphiqlIT {
    private static final String QUERY_EDITOR = "document.querySelector('.graphiql-query-editor .CodeMirror')";
    private static final String ANSWER = "document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()";
    private static final String SUGGESTED =
            "[...document.querySelectorAll('.CodeMirror-hint')].map(hint => hint.textContent.trim()).join(' ')";

    @TempDir
    Path project;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @Test
    void loadsCompletesRunsAndShowsALesserRoleLess() throws IOException, InterruptedException {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "Chromium is not installed");
        LocalServer.copy("hello", project);
        try (LocalServer server = LocalServer.start(project, "hello");
                Browser browser = Browser.open(chromium.orElseThrow(), profile)) {
            String home = "http://127.0.0.1:" + server.api().port() + "/";
            browser.go(home);
            browser.awaits(QUERY_EDITOR);

            assertThat(completions(browser, "{ bo", 4)).contains("book");
            run(browser, "{ book(order_by: {year: asc}) { title published } }");
            browser.awaits(ANSWER + ".includes('Salt and Paper') && " + ANSWER + ".includes('false')");

            assertThat(completions(browser, "{ book {  } }", 9)).contains("title", "published");
            JsonNode roles =
                    browser.evaluate("[...document.querySelectorAll('#roles option')].map(o => o.value).join()");
            assertThat(roles.asText()).isEqualTo("admin,reader");
            browser.evaluate("document.getElementById('role').focus()");
            browser.type("reader");
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(completions(browser, "{ book {  } }", 9))
                            .contains("title")
                            .doesNotContain("published"));
            run(browser, "{ book { title } }");
            browser.awaits(ANSWER + ".includes('Salt and Paper') && !" + ANSWER + ".includes('published')");

            assertThat(browser.requested()).allSatisfy(url -> assertThat(url).matches("(" + home + "|data:|about:).*"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** What ctrl-space offers in a document at a column; pressed again while there is no schema yet. */
    private static String completions(Browser browser, String document, int column) {
        return Eventually.within(Duration.ofSeconds(30), () -> {
            write(browser, document, column);
            browser.pressCtrl(" ", "Space", 32);
            browser.pause();
            String suggested = browser.evaluate(SUGGESTED).asText();
            browser.press("Escape", "Escape", 27);
            assertThat(suggested).isNotEmpty();
            return suggested;
        });
    }

    private static void run(Browser browser, String document) {
        write(browser, document, 0);
        browser.pressCtrl("Enter", "Enter", 13);
    }

    private static void write(Browser browser, String document, int column) {
        browser.evaluate("(cm => { cm.setValue('" + document + "'); cm.focus(); cm.setCursor(0, " + column + "); })("
                + QUERY_EDITOR + ".CodeMirror)");
    }
}
