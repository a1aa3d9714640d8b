package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Permission} is asked to be. */
@ValidationRule(
        value = "has(self.select) || has(self.insert) || has(self.update) || has(self.delete)",
        message = PermissionSpec.SOMETHING)
@ValidationRule(value = "self.role != 'admin'", message = PermissionSpec.NOT_ADMIN, fieldPath = ".role")
@ValidationRule(
        value = "self.tableRef == oldSelf.tableRef",
        message = PermissionSpec.TABLE_IMMUTABLE,
        fieldPath = ".tableRef")
@ValidationRule(value = "self.role == oldSelf.role", message = PermissionSpec.ROLE_IMMUTABLE, fieldPath = ".role")
public record PermissionSpec(
        @Required
        @JsonPropertyDescription("Table that the role may use. Cannot be changed. Not in the metadata: decides whose"
                + " `tables[].select_permissions` and the like this enters.")
        LocalReference tableRef,

        @Required
        @Size(min = 1, max = 253)
        @JsonPropertyDescription("Role that may use the table. Cannot be changed. Metadata:"
                + " `select_permissions[].role` and the like.")
        String role,

        @Size(max = 4096)
        @JsonPropertyDescription("What the permission is for. Metadata: `select_permissions[].comment` and the like.")
        @Nullable
        String comment,

        @JsonPropertyDescription(
                "What the role may read; nothing when absent. Metadata:" + " `select_permissions[].permission`.")
        @Nullable
        SelectSection select,

        @JsonPropertyDescription(
                "What the role may insert; nothing when absent. Metadata:" + " `insert_permissions[].permission`.")
        @Nullable
        InsertSection insert,

        @JsonPropertyDescription(
                "What the role may update; nothing when absent. Metadata:" + " `update_permissions[].permission`.")
        @Nullable
        UpdateSection update,

        @JsonPropertyDescription(
                "What the role may delete; nothing when absent. Metadata:" + " `delete_permissions[].permission`.")
        @Nullable
        DeleteSection delete)
        implements Constrained {
    static final String SOMETHING = "at least one of select, insert, update and delete must be given";
    static final String NOT_ADMIN = "the role admin may do everything and takes no permissions";
    static final String TABLE_IMMUTABLE = "tableRef cannot be changed";
    static final String ROLE_IMMUTABLE = "role cannot be changed";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(select != null || insert != null || update != null || delete != null, SOMETHING),
                Rule.of(!role.equals("admin"), "role", NOT_ADMIN));
    }
}
