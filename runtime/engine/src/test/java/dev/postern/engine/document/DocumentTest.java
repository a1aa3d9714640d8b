package dev.postern.engine.document;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.postern.engine.document.Requests.PARSER;
import static dev.postern.engine.document.Requests.assertRefused;
import static dev.postern.engine.document.Requests.collect;
import static dev.postern.engine.document.Requests.operation;
import static org.assertj.core.api.Assertions.assertThat;

final class DocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "query { tree(where: {path: {_eq: \"unterminated\\\"}}) { path } }",
                "query { a(x: 1e99999999999) }",
                "query ($x: Int = $y) { a(x: $x) }",
                "query ($x: Int = [$y]) { a(x: $x) }",
                "type Query { a: Int }",
                "{ a } scalar b",
                "query { a } trailing"
            })
    void textThatIsNotAQuery(String text) {
        assertRefused("$.query", "not a valid graphql query", () -> operation(text));
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '}') String text) {
        try {
            PARSER.parse("{" + text);
        } catch (InvalidRequestException refusal) {
            assertThat(refusal.path().text()).isEqualTo("$.query");
        }
    }

    @Property(tries = 200)
    void anyStringLiteralIsReadOrRefused(@ForAll String text) {
        try {
            PARSER.parse("{ a(x: \"" + text + "\") }");
        } catch (InvalidRequestException refusal) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        }
    }

    @Test
    void kindsAndNames() {
        assertThat(operation("{ a }").kind()).isEqualTo(OperationKind.QUERY);
        assertThat(operation("query q { a }").name()).contains("q");
        assertThat(operation("mutation { a }").kind()).isEqualTo(OperationKind.MUTATION);
        assertThat(operation("subscription { a }").kind()).isEqualTo(OperationKind.SUBSCRIPTION);
    }

    @Test
    void anOperationIsChosenByName() {
        Document document = PARSER.parse("query one { a } mutation two { b }");
        assertThat(document.operation(Optional.of("two")).kind()).isEqualTo(OperationKind.MUTATION);
        assertRefused(
                "$",
                "exactly one operation has to be present in the document when operationName is not specified",
                () -> document.operation(Optional.empty()));
        assertRefused(
                "$",
                "no such operation found in the document: \"three\"",
                () -> document.operation(Optional.of("three")));
    }

    @Test
    void aDocumentOfFragmentsHasNoOperation() {
        assertRefused(
                "$",
                "exactly one operation has to be present in the document when operationName is not specified",
                () -> operation("fragment f on query_root { a }"));
    }

    @Test
    void theShorthandHasNoName() {
        assertRefused(
                "$",
                "operationName cannot be used when an anonymous operation exists in the document",
                () -> PARSER.parse("{ a }").operation(Optional.of("q")));
        assertRefused(
                "$",
                "no such operation found in the document: \"q\"",
                () -> PARSER.parse("query { a }").operation(Optional.of("q")));
    }

    @Test
    void undefinedFragments() {
        assertRefused(
                "$.selectionSet.users.selectionSet",
                "reference to undefined fragment \"f\"",
                () -> operation("{ users { ... { ...f } } }"));
    }

    @Test
    void fragmentsInACycle() {
        assertRefused(
                "$.selectionSet.users.selectionSet.a.selectionSet",
                "the fragment definition(s) a form a cycle",
                () -> operation("{ users { ...a } } fragment a on users { ...a }"));
        assertRefused(
                "$.selectionSet.a.selectionSet.b.selectionSet.x.selectionSet.c.selectionSet",
                "the fragment definition(s) b and c form a cycle",
                () -> operation("{ ...a } fragment a on q { ...b } fragment b on q { x { ...c } }"
                        + " fragment c on q { ...b }"));
        assertRefused(
                "$.selectionSet.a.selectionSet.b.selectionSet.c.selectionSet",
                "the fragment definition(s) a, b, and c form a cycle",
                () -> operation("{ ...a } fragment a on q { ...b } fragment b on q { ...c } fragment c on q { ...a }"));
    }

    @Test
    void unusedFragmentsMayBeWrong() {
        assertThat(collect("{ a } fragment f on users { ...g ...f }")).hasSize(1);
    }

    @Test
    void fragmentsDefinedTwice() {
        assertRefused(
                ErrorCode.PARSE_FAILED,
                "$",
                "multiple definitions for fragment \"f\"",
                () -> operation("{ ...f } fragment f on q { a } fragment f on q { b }"));
    }

    @Test
    void whatIsGivenTwice() {
        assertRefused("$.query", "argument 'x' is given more than once", () -> operation("{ a(x: 1, x: 1) }"));
        assertRefused("$.query", "input field 'y' is given more than once", () -> operation("{ a(x: {y: 1, y: 2}) }"));
    }

    @Test
    void documentsHaveLimits() {
        DocumentParser parser = new DocumentParser(new DocumentLimits(200, 40, 3, 6));
        assertRefused(
                "$.query", "the query is longer than 200 characters", () -> parser.parse("{ a } " + " ".repeat(200)));
        assertRefused("$.query", "the query has more than 40 tokens", () -> parser.parse("{ " + "a ".repeat(50) + "}"));
        assertRefused(
                "$",
                "the query is nested deeper than 3 levels",
                () -> parser.parse("{ a { b { c { d } } } }").operation(Optional.empty()));
        assertRefused(
                "$",
                "the query is nested deeper than 3 levels",
                () -> parser.parse("{ ...f a { b { ...f } } } fragment f on q { c { d } }")
                        .operation(Optional.empty()));
        assertRefused(
                "$",
                "the query selects more than 6 fields",
                () -> parser.parse("{ a b c d e f g }").operation(Optional.empty()));
    }

    @Test
    void deepLiteralsAreRefusedBeforeTheyOverflowTheStack() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertRefused("$.query", "the query is nested too deep", () -> PARSER.parse("{ a(x: " + deep + ") }"));
    }

    @Test
    void longNumbersAreRefusedBeforeTheyAreRead() {
        String digits = "9".repeat(1_000_000);
        for (String number : new String[] {digits, "-" + digits, "1." + digits}) {
            assertRefused(
                    "$.query",
                    "a number is longer than 1000 characters",
                    () -> PARSER.parse("{ a(x: [" + number + "]) }"));
        }
        assertThat(collect("{ a(x: \"" + digits + "\") }")).hasSize(1);
    }

    @Test
    void fragmentsThatMultiplyAreRefusedQuickly() {
        StringBuilder query = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 40; i++) {
            query.append(" fragment f%d on q { a { ...f%d } b { ...f%d } }".formatted(i, i + 1, i + 1));
        }
        query.append(" fragment f40 on q { c }");
        assertRefused("$", "the query selects more than 100000 fields", () -> operation(query.toString()));
    }

    @Test
    void aLongChainOfFragmentsIsRefused() {
        StringBuilder query = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 10_000; i++) {
            query.append(" fragment f%d on q { ...f%d }".formatted(i, i + 1));
        }
        assertRefused("$", "the query is nested deeper than 100 levels", () -> operation(query.toString()));
    }
}
