package dev.postern.crds;

import io.fabric8.kubernetes.client.CustomResource;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the rules of a resource and of all its parts, as the API server does with the CEL rules of the schema. */
public final class Constraints {
    private Constraints() {}

    /** A rule that does not hold, and the path of the field that it speaks of. */
    public record Violation(String path, String message) {}

    /** All rules of a resource that do not hold, its own first and then part by part. */
    public static List<Violation> violations(CustomResource<?, ?> resource) {
        List<Violation> found = new ArrayList<>();
        check(resource, "", found);
        check(resource.getSpec(), "spec", found);
        return List.copyOf(found);
    }

    private static void check(@Nullable Object part, String path, List<Violation> found) {
        if (part instanceof Constrained constrained) {
            constrained.rules().stream()
                    .filter(rule -> !rule.holds())
                    .forEach(rule -> found.add(new Violation(child(path, rule.field()), rule.message())));
        }
        if (part instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                check(value(record, component), child(path, component.getName()), found);
            }
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), path + "[" + i + "]", found);
            }
        }
    }

    private static String child(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of a resource cannot be read: " + component, e);
        }
    }
}
