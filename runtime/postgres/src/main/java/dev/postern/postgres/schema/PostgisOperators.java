package dev.postern.postgres.schema;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.postern.engine.backend.ComparisonOperator.Operand;
import dev.postern.engine.backend.ComparisonOperator.Part;
import dev.postern.engine.ir.ColumnType;
import dev.postern.postgres.schema.PgOperators.Entry;
import java.util.List;
import java.util.Optional;

/** PostGIS' part of the table of operators. Its types live in the schema that the extension was put into. */
final class PostgisOperators {
    private static final Operand SAME = new Operand.Same();
    private static final ColumnType DISTANCE = ColumnType.builtin("float4");

    private PostgisOperators() {}

    static List<Entry> geometry(ColumnType type) {
        Operand within = new Operand.OfParts(
                "st_d_within_input", List.of(required("from", type), required("distance", DISTANCE)));
        return List.of(
                call("_st_contains", SAME, "ST_Contains", "does the column contain the given geometry value"),
                call("_st_crosses", SAME, "ST_Crosses", "does the column cross the given geometry value"),
                call(
                        "_st_equals",
                        SAME,
                        "ST_Equals",
                        "is the column equal to given geometry value (directionality is ignored)"),
                call(
                        "_st_overlaps",
                        SAME,
                        "ST_Overlaps",
                        "does the column 'spatially overlap' (intersect but not completely contain) the given geometry value"),
                call(
                        "_st_touches",
                        SAME,
                        "ST_Touches",
                        "does the column have atleast one point in common with the given geometry value"),
                call("_st_within", SAME, "ST_Within", "is the column contained in the given geometry value"),
                call(
                        "_st_intersects",
                        SAME,
                        "ST_Intersects",
                        "does the column spatially intersect the given geometry value"),
                call(
                        "_st_3d_intersects",
                        SAME,
                        "ST_3DIntersects",
                        "does the column spatially intersect the given geometry value in 3D"),
                call(
                        "_st_d_within",
                        within,
                        "ST_DWithin",
                        "is the column within a given distance from the given geometry value"),
                call(
                        "_st_3d_d_within",
                        within,
                        "ST_3DDWithin",
                        "is the column within a given 3D distance from the given geometry value"));
    }

    static List<Entry> geography(ColumnType type) {
        Part spheroid = new Part("use_spheroid", ColumnType.builtin("bool"), true, Optional.of(BooleanNode.TRUE));
        Operand within = new Operand.OfParts(
                "st_d_within_geography_input",
                List.of(required("from", type), required("distance", DISTANCE), spheroid));
        return List.of(
                call(
                        "_st_intersects",
                        SAME,
                        "ST_Intersects",
                        "does the column spatially intersect the given geography value"),
                call(
                        "_st_d_within",
                        within,
                        "ST_DWithin",
                        "is the column within a given distance from the given geography value"));
    }

    static List<Entry> raster(ColumnType type) {
        ColumnType integer = ColumnType.builtin("int4");
        Part geometry = required("geommin", new ColumnType(type.schema(), "geometry", false));
        Operand bandFirst =
                new Operand.OfParts("st_intersects_nband_geom_input", List.of(required("nband", integer), geometry));
        Operand bandLast = new Operand.OfParts(
                "st_intersects_geom_nband_input",
                List.of(geometry, new Part("nband", integer, true, Optional.empty())));
        return List.of(
                call("_st_intersects_rast", SAME, "ST_Intersects", ""),
                call("_st_intersects_nband_geom", bandFirst, "ST_Intersects", ""),
                call("_st_intersects_geom_nband", bandLast, "ST_Intersects", ""));
    }

    private static Part required(String name, ColumnType type) {
        return new Part(name, type, false, Optional.empty());
    }

    private static Entry call(String name, Operand operand, String function, String description) {
        return PgOperators.entry(name, operand, new OperatorForm.Call(function), description);
    }
}
