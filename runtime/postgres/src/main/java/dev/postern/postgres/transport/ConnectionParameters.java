package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The two notations that libpq reads, as its parameters by name: {@code postgresql://user:pw@host:5432/db?sslmode=require} and
 * {@code host=… password='…'}. Messages name the place of a mistake and never quote the text, which holds a password.
 */
final class ConnectionParameters {
    private final SequencedMap<String, String> found = new LinkedHashMap<>();

    private ConnectionParameters() {}

    static SequencedMap<String, String> parse(String text) throws SourceException {
        String trimmed = text.strip();
        ConnectionParameters parameters = new ConnectionParameters();
        for (String scheme : List.of("postgresql://", "postgres://")) {
            if (trimmed.regionMatches(true, 0, scheme, 0, scheme.length())) {
                parameters.readUri(trimmed.substring(scheme.length()));
                return parameters.found;
            }
        }
        if (trimmed.contains("://")) {
            throw new SourceException("the connection URL must start with postgresql:// or postgres://");
        }
        parameters.readPairs(trimmed);
        return parameters.found;
    }

    private void readUri(String rest) throws SourceException {
        int question = firstOf(rest, "?", authorityEnd(rest));
        readQuery(rest.substring(Math.min(question + 1, rest.length())));
        String beforeQuery = rest.substring(0, question);
        int at = firstOf(beforeQuery, "@/", 0);
        if (at < beforeQuery.length() && beforeQuery.charAt(at) == '@') {
            readUser(beforeQuery.substring(0, at));
            beforeQuery = beforeQuery.substring(at + 1);
        }
        int slash = firstOf(beforeQuery, "/", 0);
        readHosts(beforeQuery.substring(0, slash));
        if (slash + 1 < beforeQuery.length()) {
            found.putIfAbsent("dbname", decode(beforeQuery.substring(slash + 1), "database name"));
        }
    }

    /** A question mark is allowed in user and password, as libpq has it: only after the {@code @} it starts the parameters. */
    private static int authorityEnd(String rest) {
        int at = firstOf(rest, "@/", 0);
        return at < rest.length() && rest.charAt(at) == '@' ? at : 0;
    }

    private void readUser(String userAndPassword) throws SourceException {
        int colon = firstOf(userAndPassword, ":", 0);
        if (colon > 0) {
            found.putIfAbsent("user", decode(userAndPassword.substring(0, colon), "user name"));
        }
        if (colon + 1 < userAndPassword.length()) {
            found.putIfAbsent("password", decode(userAndPassword.substring(colon + 1), "password"));
        }
    }

    private void readHosts(String authority) throws SourceException {
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String one : authority.split(",", -1)) {
            int bracket = one.startsWith("[") ? one.indexOf(']') : 0;
            if (bracket < 0) {
                throw new SourceException("the connection URL has an IPv6 address without a closing bracket");
            }
            int colon = firstOf(one, ":", bracket);
            String host = bracket > 0 ? one.substring(1, bracket) : one.substring(0, colon);
            hosts.add(decode(host, "host"));
            ports.add(colon < one.length() ? one.substring(colon + 1) : "");
        }
        putUnlessBlank("host", hosts);
        putUnlessBlank("port", ports);
    }

    private void putUnlessBlank(String name, List<String> values) {
        if (values.stream().anyMatch(value -> !value.isEmpty())) {
            found.putIfAbsent(name, String.join(",", values));
        }
    }

    private void readQuery(String query) throws SourceException {
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new SourceException("a parameter of the connection URL has no value");
            }
            String name = decode(pair.substring(0, equals), "parameter name");
            String value = decode(pair.substring(equals + 1), "parameters");
            if (name.equals("ssl") && value.equals("true")) {
                found.put("sslmode", "require");
            } else {
                found.put(name, value);
            }
        }
    }

    /** {@code key = value}, a value with blanks in single quotes, backslash before a quote or a backslash. */
    private void readPairs(String text) throws SourceException {
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                throw new SourceException("the connection string is neither a postgresql:// URL nor key=value pairs");
            }
            String name = text.substring(at, equals).strip();
            at = skipBlanks(text, equals + 1);
            boolean quoted = at < text.length() && text.charAt(at) == '\'';
            StringBuilder value = new StringBuilder();
            for (at += quoted ? 1 : 0; at < text.length() && !endsValue(text.charAt(at), quoted); at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            if (quoted && at >= text.length()) {
                throw new SourceException("the connection string has a quote that is not closed");
            }
            found.put(name, value.toString());
            at = skipBlanks(text, at + 1);
        }
    }

    private static boolean endsValue(char character, boolean quoted) {
        return quoted ? character == '\'' : Character.isWhitespace(character);
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The length of the text when there is none. */
    private static int firstOf(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Percent signs only: a plus stays a plus. */
    private static String decode(String text, String part) throws SourceException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                decoded.write(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0 || high + low == 0) {
                throw new SourceException("the connection URL has an invalid percent-encoding in its " + part);
            }
            decoded.write(high * 16 + low);
            i += 2;
        }
        return utf8(decoded.toByteArray(), part);
    }

    private static String utf8(byte[] bytes, String part) throws SourceException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SourceException("the connection URL has a percent-encoding that is not UTF-8 in its " + part);
        }
    }
}
