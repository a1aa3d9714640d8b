package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Table} is asked to be. */
@ValidationRule(
        value = "!has(self.objectRelationships) || !has(self.arrayRelationships)"
                + " || self.objectRelationships.all(o, !self.arrayRelationships.exists(a, a.name == o.name))",
        message = TableSpec.RELATIONSHIP_NAMES,
        fieldPath = ".arrayRelationships")
@ValidationRule(
        value = "self.sourceRef == oldSelf.sourceRef",
        message = TableSpec.SOURCE_IMMUTABLE,
        fieldPath = ".sourceRef")
public record TableSpec(
        @Required
        @JsonPropertyDescription("Source that holds the table. Cannot be changed. Not in the metadata: decides whose"
                + " `sources[].tables` this enters.")
        Reference sourceRef,

        @Required @JsonPropertyDescription("The table or view in the database. Metadata: `tables[].table`.")
        TableName table,

        @Size(min = 1, max = 255)
        @Pattern(Names.GRAPHQL)
        @JsonPropertyDescription(
                "Name of the table in the GraphQL schema. Metadata:" + " `tables[].configuration.custom_name`.")
        @Nullable
        String customName,

        @Size(max = 4096)
        @JsonPropertyDescription("Description in the GraphQL schema; the database's own comment when absent, none when"
                + " empty. Metadata: `tables[].configuration.comment`.")
        @Nullable
        String comment,

        @JsonPropertyDescription(
                "Whether the rows of the table are the values of an enum. Metadata: `tables[].is_enum`.")
        @Nullable
        Boolean isEnum,

        @JsonPropertyDescription(
                "Names of the table's root fields. Metadata:" + " `tables[].configuration.custom_root_fields`.")
        @Nullable
        CustomRootFields customRootFields,

        @SchemaListType(mapKey = "name")
        @Size(max = 1600)
        @JsonPropertyDescription("Columns that look different in the GraphQL schema; the others need no mention."
                + " Metadata: `tables[].configuration.column_config`.")
        List<Column> columns,

        @SchemaListType(mapKey = "name")
        @Size(max = 128)
        @JsonPropertyDescription("Relationships to one row. Metadata: `tables[].object_relationships`.")
        List<ObjectRelationship> objectRelationships,

        @SchemaListType(mapKey = "name")
        @Size(max = 128)
        @JsonPropertyDescription("Relationships to many rows. Metadata: `tables[].array_relationships`.")
        List<ArrayRelationship> arrayRelationships)
        implements Constrained {
    static final String RELATIONSHIP_NAMES = "an object and an array relationship cannot have the same name";
    static final String SOURCE_IMMUTABLE = "sourceRef cannot be changed";

    public TableSpec {
        columns = Absent.orEmpty(columns);
        objectRelationships = Absent.orEmpty(objectRelationships);
        arrayRelationships = Absent.orEmpty(arrayRelationships);
    }

    @Override
    public List<Rule> rules() {
        List<String> arrays =
                arrayRelationships.stream().map(ArrayRelationship::name).toList();
        boolean apart = objectRelationships.stream().noneMatch(o -> arrays.contains(o.name()));
        return List.of(Rule.of(apart, "arrayRelationships", RELATIONSHIP_NAMES));
    }
}
