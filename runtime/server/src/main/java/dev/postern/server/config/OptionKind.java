package dev.postern.server.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the text of an option must look like. Texts are checked here once; who reads a value afterwards cannot fail. */
sealed interface OptionKind {
    Set<String> TRUE = Set.of("true", "t", "yes", "y");
    Set<String> FALSE = Set.of("false", "f", "no", "n");

    /** Any text. */
    record Text(String shown) implements OptionKind {}

    /** Text that is never printed: passwords, secrets, URLs that hold one. */
    record Confidential(String shown) implements OptionKind {}

    /** On or off; on the command line the bare flag means on. */
    record Switch() implements OptionKind {}

    /** A whole number of {@code unit}. */
    record Whole(String unit, long least, long most) implements OptionKind {}

    /** One of a few words. */
    record OneOf(List<String> words) implements OptionKind {}

    /** Comma-separated; {@code words} empty: any. */
    record ListOf(List<String> words) implements OptionKind {}

    static OptionKind text() {
        return new Text("TEXT");
    }

    static OptionKind secret() {
        return new Confidential("SECRET");
    }

    static OptionKind url() {
        return new Confidential("URL");
    }

    static OptionKind onOff() {
        return new Switch();
    }

    static OptionKind whole(String unit, long least) {
        return new Whole(unit, least, Integer.MAX_VALUE);
    }

    static OptionKind oneOf(String... words) {
        return new OneOf(List.of(words));
    }

    static OptionKind listOf(String... words) {
        return new ListOf(List.of(words));
    }

    /** How the value is called in {@code --help}. */
    default String shown() {
        return switch (this) {
            case Text(String shown) -> shown;
            case Confidential(String shown) -> shown;
            case Switch() -> "true|false";
            case Whole(String unit, long least, long most) -> unit;
            case OneOf(List<String> words) -> String.join("|", words);
            case ListOf(List<String> words) -> "A,B,…";
        };
    }

    default boolean isSecret() {
        return this instanceof Confidential;
    }

    /** Throws with what was expected; never with the text of a secret. */
    default void check(String option, String text) {
        switch (this) {
            case Text(String shown) -> {}
            case Confidential(String shown) -> expect(!text.isBlank(), option, "not to be blank", "");
            case Switch() -> expect(isTrue(text) || isFalse(text), option, "true or false", text);
            case Whole(String unit, long least, long most) -> {
                expect(text.matches("-?[0-9]{1,18}"), option, "a whole number", text);
                long number = Long.parseLong(text);
                expect(number >= least && number <= most, option, "a number from " + least + " to " + most, text);
            }
            case OneOf(List<String> words) ->
                expect(words.contains(text), option, "one of " + String.join(", ", words), text);
            case ListOf(List<String> words) -> {
                for (String word : split(text)) {
                    boolean known = words.isEmpty() || words.contains(word) || word.equals("*");
                    expect(known, option, String.join(", ", words) + " or *", word);
                }
            }
        }
    }

    static boolean isTrue(String text) {
        return TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isFalse(String text) {
        return FALSE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The items of a comma-separated list; {@code *} stands for all and is left to the reader. */
    static List<String> split(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    private static void expect(boolean holds, String option, String expected, String found) {
        if (!holds) {
            throw new UsageException(
                    option + ": expected " + expected + (found.isEmpty() ? "" : ", but found '" + found + "'"));
        }
    }
}
