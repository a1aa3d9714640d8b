package dev.postern.engine.document;

import graphql.language.FragmentDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A document that is syntactically right: operations and fragments, not yet put together. */
public final class Document {
    private final List<OperationDefinition> operations;
    private final List<FragmentDefinition> fragments;
    private final DocumentLimits limits;

    Document(List<OperationDefinition> operations, List<FragmentDefinition> fragments, DocumentLimits limits) {
        this.operations = List.copyOf(operations);
        this.fragments = List.copyOf(fragments);
        this.limits = limits;
    }

    /**
     * The operation of that name, or the only one.
     *
     * @throws dev.postern.engine.error.InvalidRequestException when there is no such operation, or its fragments are
     *     undefined, endless or too large
     */
    public Operation operation(Optional<String> operationName) {
        OperationDefinition chosen = operationName.map(this::named).orElseGet(this::only);
        Selection.Body body = new SelectionReader(uniqueFragments(), limits).read(chosen.getSelectionSet());
        return new Operation(
                kind(chosen),
                Optional.ofNullable(chosen.getName()),
                chosen.getVariableDefinitions().stream().map(Document::variable).toList(),
                SelectionReader.directives(chosen),
                body);
    }

    private OperationDefinition named(String name) {
        if (operations.stream().anyMatch(Document::isShorthand)) {
            throw DocumentErrors.invalid(
                    "operationName cannot be used when an anonymous operation exists in the document");
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> DocumentErrors.invalid("no such operation found in the document: \"" + name + "\""));
    }

    /** {@code { users { id } }}: a selection set that stands for itself. */
    private static boolean isShorthand(OperationDefinition operation) {
        return Objects.equals(
                operation.getSourceLocation(), operation.getSelectionSet().getSourceLocation());
    }

    private OperationDefinition only() {
        if (operations.size() != 1) {
            throw DocumentErrors.invalid(
                    "exactly one operation has to be present in the document when operationName is not specified");
        }
        return operations.getFirst();
    }

    private Map<String, FragmentDefinition> uniqueFragments() {
        Map<String, FragmentDefinition> byName = new HashMap<>();
        for (FragmentDefinition fragment : fragments) {
            if (byName.put(fragment.getName(), fragment) != null) {
                throw DocumentErrors.multipleDefinitions("fragment", fragment.getName());
            }
        }
        return byName;
    }

    private static OperationKind kind(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> OperationKind.QUERY;
            case MUTATION -> OperationKind.MUTATION;
            case SUBSCRIPTION -> OperationKind.SUBSCRIPTION;
        };
    }

    private static VariableDefinition variable(graphql.language.VariableDefinition definition) {
        Optional<Literal> defaultValue =
                Optional.ofNullable(definition.getDefaultValue()).map(LiteralReader::read);
        if (defaultValue.stream().flatMap(Literal::variables).findAny().isPresent()) {
            throw DocumentErrors.notGraphql();
        }
        return new VariableDefinition(definition.getName(), type(definition.getType()), defaultValue);
    }

    private static TypeRef type(Type<?> type) {
        return switch (type) {
            case TypeName named -> TypeRef.named(named.getName());
            case ListType list -> type(list.getType()).list();
            case NonNullType nonNull -> type(nonNull.getType()).nonNull();
            default -> throw new IllegalStateException("not a type of GraphQL: " + type.getClass());
        };
    }
}
