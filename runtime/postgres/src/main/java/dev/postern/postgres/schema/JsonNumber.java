package dev.postern.postgres.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A JSON number, of any size and exact. Nothing here expands an exponent: {@code 1e999999999} costs nothing. */
record JsonNumber(BigDecimal value) {
    /** The most digits before the point of any integer type, and then some. */
    private static final int LONGEST_INTEGER = 20;

    private static final int PLAIN_SCALE = 40;

    static JsonNumber of(JsonNode number) {
        return new JsonNumber(number.decimalValue());
    }

    boolean isIntegerBetween(long least, long most) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 0 || (long) plain.precision() - plain.scale() > LONGEST_INTEGER) {
            return false;
        }
        return plain.compareTo(BigDecimal.valueOf(least)) >= 0 && plain.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    boolean isFinite(boolean singlePrecision) {
        return singlePrecision ? Float.isFinite(value.floatValue()) : Double.isFinite(value.doubleValue());
    }

    String integerText() {
        return value.toBigIntegerExact().toString();
    }

    /** Plain as far as that is short: {@code money} does not read exponents. */
    String text() {
        return Math.abs((long) value.scale()) <= PLAIN_SCALE ? value.toPlainString() : value.toString();
    }

    /** As messages show numbers: {@code 1.5}, {@code 2.147483648e9}, {@code 5.0e-2}. */
    String shown() {
        if (value.signum() == 0) {
            return "0.0";
        }
        BigDecimal plain = value.abs().stripTrailingZeros();
        String digits = plain.unscaledValue().toString();
        long exponent = (long) digits.length() - plain.scale();
        String sign = value.signum() < 0 ? "-" : "";
        return sign + (exponent < 0 || exponent > 7 ? scientific(digits, exponent) : fixed(digits, (int) exponent));
    }

    private static String scientific(String digits, long exponent) {
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return digits.charAt(0) + "." + fraction + "e" + (exponent - 1);
    }

    private static String fixed(String digits, int exponent) {
        String integral = exponent == 0 ? "0" : (digits + "0".repeat(exponent)).substring(0, exponent);
        String fraction = digits.length() > exponent ? digits.substring(exponent) : "0";
        return integral + "." + fraction;
    }
}
