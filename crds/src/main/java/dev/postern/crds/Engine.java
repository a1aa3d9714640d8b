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

/** One GraphQL API: the instances that serve it and the database that holds its metadata. */
@JsonClassDescription("One GraphQL API: the instances that serve it and the database that holds its metadata.")
@Group(Api.GROUP)
@Version(Api.VERSION)
@Categories(Api.CATEGORY)
@ShortNames("peng")
@AdditionalPrinterColumn(name = "Ready", jsonPath = Api.READY_STATUS)
@AdditionalPrinterColumn(name = "Reason", jsonPath = Api.READY_REASON)
@AdditionalPrinterColumn(name = "Age", jsonPath = Api.CREATED, type = AdditionalPrinterColumn.Type.DATE)
@ValidationRule(value = "self.metadata.name.matches('^[a-z]([-a-z0-9]{0,48}[a-z0-9])?$')", message = Engine.NAME)
public final class Engine extends CustomResource<EngineSpec, EngineStatus> implements Namespaced, Constrained {
    static final String NAME =
            "an Engine's Service has its name: at most 50 lower-case letters, digits and -, the first one a"
                    + " letter";

    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z]([-a-z0-9]{0,48}[a-z0-9])?");

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(SERVICE_NAME.matcher(getMetadata().getName()).matches(), NAME));
    }
}
