package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link EventTrigger} is asked to be. */
@ValidationRule(
        value = "has(self.insert) || has(self.update) || has(self.delete) || (has(self.manual) && self.manual)",
        message = EventTriggerSpec.SOMETHING)
@ValidationRule(
        value = "self.tableRef == oldSelf.tableRef",
        message = EventTriggerSpec.TABLE_IMMUTABLE,
        fieldPath = ".tableRef")
public record EventTriggerSpec(
        @Required
        @JsonPropertyDescription("Table whose changes are told. Cannot be changed. Not in the metadata: decides whose"
                + " `tables[].event_triggers` this enters.")
        LocalReference tableRef,

        @JsonPropertyDescription("Tell of inserted rows. Metadata: `event_triggers[].definition.insert`.") @Nullable
        Operation insert,

        @JsonPropertyDescription("Tell of updated rows. Metadata: `event_triggers[].definition.update`.") @Nullable
        Operation update,

        @JsonPropertyDescription("Tell of deleted rows. Metadata: `event_triggers[].definition.delete`.") @Nullable
        Operation delete,

        @JsonPropertyDescription("Whether an event may be made by hand; no when absent. Metadata:"
                + " `event_triggers[].definition.enable_manual`.")
        @Nullable
        Boolean manual,

        @Required
        @JsonPropertyDescription(
                "Who is told. Metadata: `event_triggers[].webhook` or" + " `event_triggers[].webhook_from_env`.")
        Webhook webhook,

        @SchemaListType(mapKey = "name")
        @Size(max = 64)
        @JsonPropertyDescription("Headers of each call. Metadata: `event_triggers[].headers`.")
        List<Header> headers,

        @JsonPropertyDescription("What happens when a call fails. Metadata: `event_triggers[].retry_conf`.")
        Retry retry)
        implements Constrained {
    static final String SOMETHING = "at least one of insert, update, delete and manual must be given";
    static final String TABLE_IMMUTABLE = "tableRef cannot be changed";

    public EventTriggerSpec {
        headers = Absent.orEmpty(headers);
        retry = Absent.or(retry, Retry.DEFAULT);
    }

    @Override
    public List<Rule> rules() {
        boolean something = insert != null || update != null || delete != null || Boolean.TRUE.equals(manual);
        return List.of(Rule.of(something, SOMETHING));
    }

    /** Which changes of one sort are told, and what is told of them. */
    @ValidationRule(value = Columns.RULE, message = Columns.STAR_ALONE, fieldPath = ".columns")
    @ValidationRule(value = Operation.PAYLOAD_RULE, message = Columns.STAR_ALONE, fieldPath = ".payload")
    public record Operation(
            @SchemaListType
            @Required
            @Size(max = 1600)
            @JsonPropertyDescription("Columns to listen to, or [\"*\"] for all. Metadata:"
                    + " `event_triggers[].definition.<operation>.columns`.")
            List<@Size(min = 1, max = 63) String> columns,

            @SchemaListType
            @Size(max = 1600)
            @JsonPropertyDescription("Columns to send, or [\"*\"] for all, which is meant when absent. Metadata:"
                    + " `event_triggers[].definition.<operation>.payload`.")
            @Nullable
            List<@Size(min = 1, max = 63) String> payload)
            implements Constrained {
        static final String PAYLOAD_RULE =
                "!has(self.payload) || size(self.payload) < 2 || !self.payload.exists(c, c == '*')";

        public Operation {
            columns = Absent.orEmpty(columns);
            payload = payload == null ? null : List.copyOf(payload);
        }

        @Override
        public List<Rule> rules() {
            return List.of(
                    Rule.of(Columns.starAlone(columns), "columns", Columns.STAR_ALONE),
                    Rule.of(payload == null || Columns.starAlone(payload), "payload", Columns.STAR_ALONE));
        }
    }
}
