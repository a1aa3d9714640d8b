package dev.postern.engine.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operation that a request asks for, with its fragments in place. It knows no variables' values and may be kept for the
 * next request with the same document: {@link #bind} checks the variables of one, {@link #select} reads the selections with
 * them.
 */
public final class Operation {
    private final OperationKind kind;
    private final Optional<String> name;
    private final Map<String, VariableDefinition> variables = new LinkedHashMap<>();
    private final List<Directive> directives;
    private final Selection.Body body;
    private final VariableUses uses;
    private final VariableBinder binder;

    Operation(
            OperationKind kind,
            Optional<String> name,
            List<VariableDefinition> variables,
            List<Directive> directives,
            Selection.Body body) {
        this.kind = kind;
        this.name = name;
        this.directives = directives;
        this.body = body;
        this.uses = VariableUses.in(directives, body);
        this.binder = new VariableBinder(variables, uses.all());
        variables.forEach(variable -> this.variables.put(variable.name(), variable));
    }

    public OperationKind kind() {
        return kind;
    }

    public Optional<String> name() {
        return name;
    }

    /** In the order of the document. */
    public List<VariableDefinition> variables() {
        return List.copyOf(variables.values());
    }

    /** The variables of {@code @include} and {@code @skip}, whose values change what is selected. */
    public Set<String> decidingVariables() {
        return uses.deciding();
    }

    /** Whether a directive such as {@code @cached} stands at the operation itself. */
    public boolean hasDirective(String directive) {
        return directives.stream().anyMatch(each -> each.name().equals(directive));
    }

    /**
     * The variables of one request.
     *
     * @throws dev.postern.engine.error.InvalidRequestException when one is missing, null against its type, undeclared or
     *     not used
     */
    public BoundVariables bind(ObjectNode given) {
        return binder.bind(given);
    }

    /**
     * What one request selects on the root type.
     *
     * @throws dev.postern.engine.error.InvalidRequestException when the operation has a directive that is wrong there
     */
    public SelectionSet select(BoundVariables bound) {
        InputValues inputs = new InputValues(variables, bound);
        Directives rules = new Directives(inputs);
        rules.check(kind, directives);
        return RequestSelections.root(body.selections(), inputs, rules);
    }
}
