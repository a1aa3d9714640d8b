package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** One GraphQL API: the instances that serve it and the database that holds its metadata. */
@JsonClassDescription("One GraphQL API: the instances that serve it and the database that holds its metadata.")
@Group(Api.GROUP)
@Version(Api.VERSION)
@Categories(Api.CATEGORY)
@ShortNames("peng")
@AdditionalPrinterColumn(name = "Ready", jsonPath = Api.READY_STATUS)
@AdditionalPrinterColumn(name = "Reason", jsonPath = Api.READY_REASON)
@AdditionalPrinterColumn(name = "Age", jsonPath = Api.CREATED, type = AdditionalPrinterColumn.Type.DATE)
public final class Engine extends CustomResource<EngineSpec, EngineStatus> implements Namespaced {}
