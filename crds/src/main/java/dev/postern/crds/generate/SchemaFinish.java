package dev.postern.crds.generate;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.crds.Json;
import dev.postern.crds.SchemaListType;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * What Fabric8's generator leaves open: the kind's own description, {@code spec} as required, list types, integer
 * formats, the order of printer columns and of fields, and rules that it writes twice.
 */
final class SchemaFinish {
    private static final List<String> COLUMNS = List.of("Ready", "Reason", "Age");

    private SchemaFinish() {}

    static void finish(CustomResourceDefinition definition, Class<?> kind) {
        CustomResourceDefinitionVersion version =
                definition.getSpec().getVersions().getFirst();
        version.getAdditionalPrinterColumns().sort((a, b) -> rank(a) - rank(b));
        JSONSchemaProps root = version.getSchema().getOpenAPIV3Schema();
        root.setDescription(kind.getAnnotation(JsonClassDescription.class).value());
        root.setRequired(List.of("spec"));
        dropRepeatedRules(root);
        ParameterizedType resource = (ParameterizedType) kind.getGenericSuperclass();
        JSONSchemaProps spec = requireNonNull(root.getProperties().get("spec"));
        spec.setDescription("What is asked for.");
        finishType(spec, resource.getActualTypeArguments()[0]);
        JSONSchemaProps status = requireNonNull(root.getProperties().get("status"));
        status.setDescription("What was found. Written by the operator.");
        finishType(status, resource.getActualTypeArguments()[1]);
    }

    private static int rank(CustomResourceColumnDefinition column) {
        return COLUMNS.indexOf(column.getName());
    }

    private static void finishType(JSONSchemaProps schema, Type type) {
        dropRepeatedRules(schema);
        if (type instanceof Class<?> scalar && Number.class.isAssignableFrom(scalar)) {
            schema.setFormat(scalar == Long.class ? "int64" : "int32");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            finishRecord(schema, record);
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            finishType(schema.getItems().getSchema(), list.getActualTypeArguments()[0]);
        }
    }

    private static void finishRecord(JSONSchemaProps schema, Class<?> record) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = jsonName(component);
            JSONSchemaProps property = requireNonNull(schema.getProperties().remove(name));
            schema.getProperties().put(name, property);
            if (schema.getRequired().contains(name)) {
                required.add(name);
            }
            finishComponent(property, component);
        }
        schema.setRequired(required);
    }

    private static void finishComponent(JSONSchemaProps property, RecordComponent component) {
        SchemaListType list = component.getAnnotation(SchemaListType.class);
        if (list != null) {
            property.setXKubernetesListType(list.mapKey().isEmpty() ? "set" : "map");
            property.setXKubernetesListMapKeys(list.mapKey().isEmpty() ? List.of() : List.of(list.mapKey()));
        }
        if (component.isAnnotationPresent(Json.class)) {
            if (component.getType() == ObjectNode.class) {
                property.setType("object");
            }
            return;
        }
        finishType(property, component.getGenericType());
    }

    private static String jsonName(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    /** An annotation on a record component is seen on its field and on its accessor. */
    private static void dropRepeatedRules(JSONSchemaProps schema) {
        schema.setXKubernetesValidations(new ArrayList<>(new LinkedHashSet<>(schema.getXKubernetesValidations())));
    }
}
