package dev.postern.engine.document;

import graphql.language.Definition;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the text of a document with graphql-java's parser, and nothing else of it. */
public final class DocumentParser {
    /** Nesting of grammar rules: about three for a level of fields, arguments or input objects. */
    private static final int MAX_RULE_DEPTH = 600;

    /** As Jackson has it. The time to read a number grows with the square of its length. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private final DocumentLimits limits;
    private final ParserOptions options;

    public DocumentParser(DocumentLimits limits) {
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .maxCharacters(limits.characters())
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                .maxRuleDepth(MAX_RULE_DEPTH)
                .captureSourceLocation(true)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .readerTrackData(false)
                .redactTokenParserErrorMessages(true)
                .parsingListener(token -> checkNumber(token.getText()))
                .build();
    }

    /**
     * @throws dev.postern.engine.error.InvalidRequestException at {@code $.query} when the text is not GraphQL, or too long
     */
    public Document parse(String text) {
        List<OperationDefinition> operations = new ArrayList<>();
        List<FragmentDefinition> fragments = new ArrayList<>();
        for (Definition<?> definition : definitions(text)) {
            switch (definition) {
                case OperationDefinition operation -> operations.add(operation);
                case FragmentDefinition fragment -> fragments.add(fragment);
                default -> throw DocumentErrors.notGraphql();
            }
        }
        return new Document(operations, fragments, limits);
    }

    private static void checkNumber(String token) {
        if (token.length() > MAX_NUMBER_LENGTH && (token.charAt(0) == '-' || Character.isDigit(token.charAt(0)))) {
            throw DocumentErrors.invalidQuery("a number is longer than " + MAX_NUMBER_LENGTH + " characters");
        }
    }

    @SuppressWarnings("rawtypes")
    private List<? extends Definition> definitions(String text) {
        ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(options)
                .locale(Locale.ROOT)
                .build();
        try {
            return Parser.parse(environment).getDefinitions();
        } catch (ParseCancelledTooManyCharsException e) {
            throw DocumentErrors.invalidQuery("the query is longer than " + limits.characters() + " characters");
        } catch (ParseCancelledTooDeepException e) {
            throw DocumentErrors.invalidQuery("the query is nested too deep");
        } catch (ParseCancelledException e) {
            throw DocumentErrors.invalidQuery("the query has more than " + limits.tokens() + " tokens");
        } catch (InvalidSyntaxException | ArithmeticException | NumberFormatException e) {
            // The latter two: a number whose exponent no number type holds.
            throw DocumentErrors.notGraphql();
        }
    }
}
