package dev.postern.postgres.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a GeoJSON geometry, in the words that Hasura has for it; what it lets through PostGIS may still refuse.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, geometry objects</a>
 */
final class GeoJson {
    private static final int CLOSED_RING = 4;

    private static final Map<String, Shape> COORDINATES = Map.of(
            "Point",
            GeoJson::position,
            "MultiPoint",
            json -> each(json, GeoJson::position),
            "LineString",
            GeoJson::line,
            "MultiLineString",
            json -> each(json, GeoJson::line),
            "Polygon",
            GeoJson::polygon,
            "MultiPolygon",
            json -> each(json, GeoJson::polygon));

    private GeoJson() {}

    @FunctionalInterface
    private interface Shape {
        Optional<String> problem(JsonNode json);
    }

    static Optional<String> problem(JsonNode geometry) {
        if (!geometry.isObject()) {
            return Optional.of(JsonKind.mismatch("Geometry", JsonKind.OBJECT, geometry));
        }
        JsonNode type = geometry.path("type");
        if (type.isMissingNode()) {
            return missing("type");
        }
        if (!type.isTextual()) {
            return Optional.of(JsonKind.mismatch("String", JsonKind.STRING, type));
        }
        if (type.textValue().equals("GeometryCollection")) {
            return member(geometry, "geometries", json -> each(json, GeoJson::problem));
        }
        Shape coordinates = COORDINATES.get(type.textValue());
        return coordinates == null
                ? Optional.of("unexpected geometry type: " + type.textValue())
                : member(geometry, "coordinates", coordinates);
    }

    private static Optional<String> member(JsonNode object, String key, Shape shape) {
        return object.has(key) ? shape.problem(object.get(key)) : missing(key);
    }

    private static Optional<String> missing(String key) {
        return Optional.of("the key '" + key + "' was not present");
    }

    private static Optional<String> position(JsonNode json) {
        return atLeast(2, json, "Position", "A Position needs at least 2 elements", GeoJson::number);
    }

    private static Optional<String> line(JsonNode json) {
        return atLeast(2, json, "LineString", "A LineString needs at least 2 Positions", GeoJson::position);
    }

    private static Optional<String> polygon(JsonNode json) {
        return each(json, GeoJson::ring);
    }

    private static Optional<String> ring(JsonNode json) {
        Optional<String> problem =
                atLeast(CLOSED_RING, json, "LinearRing", "A LinearRing needs at least 4 Positions", GeoJson::position);
        if (problem.isEmpty() && !json.get(0).equals(json.get(json.size() - 1))) {
            return Optional.of("the first and last locations have to be equal for a LinearRing");
        }
        return problem;
    }

    private static Optional<String> number(JsonNode json) {
        return json.isNumber() ? Optional.empty() : Optional.of(JsonKind.mismatch("Double", JsonKind.NUMBER, json));
    }

    private static Optional<String> atLeast(int size, JsonNode json, String name, String tooFew, Shape element) {
        if (!json.isArray()) {
            return Optional.of(JsonKind.mismatch(name, JsonKind.ARRAY, json));
        }
        Optional<String> problem = each(json, element);
        return problem.isEmpty() && json.size() < size ? Optional.of(tooFew) : problem;
    }

    private static Optional<String> each(JsonNode json, Shape element) {
        if (!json.isArray()) {
            return Optional.of(JsonKind.mismatch("[]", JsonKind.ARRAY, json));
        }
        return json.valueStream()
                .flatMap(item -> element.problem(item).stream())
                .findFirst();
    }
}
