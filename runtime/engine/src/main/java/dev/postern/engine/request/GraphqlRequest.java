package dev.postern.engine.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The body of a GraphQL request, as JSON; its document not yet parsed. */
public record GraphqlRequest(String query, Optional<String> operationName, ObjectNode variables) {}
