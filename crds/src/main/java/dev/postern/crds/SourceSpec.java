package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Source} is asked to be. */
@ValidationRule(value = "has(self.postgres)", message = SourceSpec.ONE_DATABASE)
@ValidationRule(
        value = "self.engineRef == oldSelf.engineRef",
        message = SourceSpec.ENGINE_IMMUTABLE,
        fieldPath = ".engineRef")
public record SourceSpec(
        @Required
        @JsonPropertyDescription("Engine that serves this database. Cannot be changed. Not in the metadata: decides"
                + " whose `sources` this enters.")
        Reference engineRef,

        @JsonPropertyDescription(
                "A Postgres database. Metadata: `sources[].kind: postgres` and" + " `sources[].configuration`.")
        @Nullable
        PostgresDatabase postgres,

        @JsonPropertyDescription(
                "How names of this database look in the GraphQL schema. Metadata:" + " `sources[].customization`.")
        @Nullable
        Customization customization,

        @Default("Same")
        @JsonPropertyDescription("From which namespaces Tables may attach: Same (this Source's own) or All. Not in the"
                + " metadata: decides what enters `sources[].tables`.")
        AllowedNamespaces allowedNamespaces)
        implements Constrained {
    static final String ONE_DATABASE = "exactly one kind of database must be given: postgres";
    static final String ENGINE_IMMUTABLE = "engineRef cannot be changed";

    public SourceSpec {
        allowedNamespaces = Absent.or(allowedNamespaces, AllowedNamespaces.SAME);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(postgres != null, ONE_DATABASE));
    }
}
