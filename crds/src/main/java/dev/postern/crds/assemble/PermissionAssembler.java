package dev.postern.crds.assemble;

import dev.postern.crds.DeleteSection;
import dev.postern.crds.InsertSection;
import dev.postern.crds.PermissionSpec;
import dev.postern.crds.SelectSection;
import dev.postern.crds.UpdateSection;
import dev.postern.metadata.Columns;
import dev.postern.metadata.DeletePermission;
import dev.postern.metadata.DeletePermissionMetadata;
import dev.postern.metadata.InsertPermission;
import dev.postern.metadata.InsertPermissionMetadata;
import dev.postern.metadata.SelectPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.UpdatePermission;
import dev.postern.metadata.UpdatePermissionMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permission → up to four permissions of a table of the metadata. */
final class PermissionAssembler {
    private PermissionAssembler() {}

    static TableMetadata add(TableMetadata table, PermissionSpec spec) {
        TableMetadata with = table;
        if (spec.insert() != null) {
            with = with.withInsertPermission(
                    new InsertPermissionMetadata(spec.role(), insert(spec.insert()), spec.comment()));
        }
        if (spec.select() != null) {
            with = with.withSelectPermission(
                    new SelectPermissionMetadata(spec.role(), select(spec.select()), spec.comment()));
        }
        if (spec.update() != null) {
            with = with.withUpdatePermission(
                    new UpdatePermissionMetadata(spec.role(), update(spec.update()), spec.comment()));
        }
        if (spec.delete() != null) {
            with = with.withDeletePermission(
                    new DeletePermissionMetadata(spec.role(), delete(spec.delete()), spec.comment()));
        }
        return with;
    }

    /** {@code ["*"]} means all. */
    static Columns columns(List<String> columns) {
        return columns.equals(List.of("*")) ? Columns.all() : new Columns.Listed(columns);
    }

    private static InsertPermission insert(InsertSection insert) {
        return new InsertPermission(
                insert.check(), columns(insert.columns()), insert.presets(), is(insert.backendOnly()), null);
    }

    private static SelectPermission select(SelectSection select) {
        return new SelectPermission(
                columns(select.columns()),
                select.filter(),
                select.limit(),
                is(select.aggregations()),
                List.of(),
                null,
                null);
    }

    private static UpdatePermission update(UpdateSection update) {
        return new UpdatePermission(
                columns(update.columns()),
                update.filter(),
                update.check(),
                update.presets(),
                is(update.backendOnly()),
                null);
    }

    private static DeletePermission delete(DeleteSection delete) {
        return new DeletePermission(delete.filter(), is(delete.backendOnly()), null);
    }

    private static boolean is(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
