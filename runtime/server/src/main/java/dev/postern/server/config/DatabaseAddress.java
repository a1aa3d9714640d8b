package dev.postern.server.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import static dev.postern.server.config.ServerOption.DBNAME;
import static dev.postern.server.config.ServerOption.HOST;
import static dev.postern.server.config.ServerOption.PASSWORD;
import static dev.postern.server.config.ServerOption.PORT;
import static dev.postern.server.config.ServerOption.USER;

/** {@code --host h --user u --dbname d} → {@code postgresql://u@h:5432/d}. */
final class DatabaseAddress {
    private DatabaseAddress() {}

    /** Empty when no part is given; throws when only some are. */
    static Optional<String> url(OptionValues options) {
        if (options.text(HOST).isEmpty()
                && options.text(USER).isEmpty()
                && options.text(DBNAME).isEmpty()) {
            return Optional.empty();
        }
        String password = options.text(PASSWORD).map(text -> ":" + encode(text)).orElse("");
        return Optional.of("postgresql://" + encode(needed(options, USER)) + password + "@" + needed(options, HOST)
                + ":" + options.number(PORT) + "/" + encode(needed(options, DBNAME)));
    }

    private static String needed(OptionValues options, ServerOption part) {
        return options.text(part)
                .orElseThrow(
                        () -> new UsageException(part.flag() + " is missing: --host, --user and --dbname go together"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
