package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.regex.Pattern;

/** A webhook that is called when rows of a table change. */
@JsonClassDescription("A webhook that is called when rows of a table change.")
@Group(Api.GROUP)
@Version(Api.VERSION)
@Categories(Api.CATEGORY)
@ShortNames("pevt")
@AdditionalPrinterColumn(name = "Ready", jsonPath = Api.READY_STATUS)
@AdditionalPrinterColumn(name = "Reason", jsonPath = Api.READY_REASON)
@AdditionalPrinterColumn(name = "Age", jsonPath = Api.CREATED, type = AdditionalPrinterColumn.Type.DATE)
@ValidationRule(value = "size(self.metadata.name) <= 42", message = EventTrigger.NAME_LENGTH)
@ValidationRule(value = "self.metadata.name.matches('^[a-z][a-z0-9-]*$')", message = EventTrigger.NAME_FORM)
public final class EventTrigger extends CustomResource<EventTriggerSpec, ResourceStatus>
        implements Namespaced, Constrained {
    // The SQL trigger is called notify_hasura_<name>_<OPERATION>, and Postgres cuts names at 63 bytes.
    static final String NAME_LENGTH = "the name of an event trigger has at most 42 characters";
    static final String NAME_FORM =
            "the name of an event trigger starts with a letter and holds only letters, digits and -";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*");

    @Override
    public List<Rule> rules() {
        String name = getMetadata().getName();
        return List.of(
                Rule.of(name.length() <= 42, NAME_LENGTH),
                Rule.of(FORM.matcher(name).matches(), NAME_FORM));
    }
}
