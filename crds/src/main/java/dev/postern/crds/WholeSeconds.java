package dev.postern.crds;

import java.util.regex.Matcher;

/** Durations as Kubernetes writes them ({@code 10s}, {@code 1m30s}, {@code 2h}), in whole seconds. */
public final class WholeSeconds {
    /** The only accepted form: hours, minutes and seconds, each at most once, in this order. */
    static final String PATTERN = "^([0-9]{1,5}h([0-9]{1,5}m)?([0-9]{1,5}s)?|[0-9]{1,5}m([0-9]{1,5}s)?|[0-9]{1,5}s)$";

    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile(PATTERN);
    private static final java.util.regex.Pattern PART = java.util.regex.Pattern.compile("([0-9]+)([hms])");

    private WholeSeconds() {}

    /**
     * The seconds of a duration.
     *
     * @throws IllegalArgumentException when the text is no such duration; the schema refuses it before
     */
    public static int parse(String duration) {
        if (!FORM.matcher(duration).matches()) {
            throw new IllegalArgumentException("not a duration such as 10s: " + duration);
        }
        int seconds = 0;
        Matcher part = PART.matcher(duration);
        while (part.find()) {
            seconds += Integer.parseInt(part.group(1)) * unit(part.group(2));
        }
        return seconds;
    }

    private static int unit(String letter) {
        return switch (letter) {
            case "h" -> 3600;
            case "m" -> 60;
            default -> 1;
        };
    }
}
