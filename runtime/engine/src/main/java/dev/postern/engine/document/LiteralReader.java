package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** From the parser's values to {@link Literal}s. Numbers keep every digit that was written. */
final class LiteralReader {
    private LiteralReader() {}

    static SequencedMap<String, Literal> arguments(List<Argument> arguments) {
        SequencedMap<String, Literal> literals = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            if (literals.put(argument.getName(), read(argument.getValue())) != null) {
                throw DocumentErrors.invalidQuery("argument '" + argument.getName() + "' is given more than once");
            }
        }
        return literals;
    }

    static Literal read(Value<?> value) {
        return switch (value) {
            case NullValue ignored -> new Literal.Null();
            case StringValue string -> new Literal.Scalar(TextNode.valueOf(string.getValue()));
            case IntValue integer -> new Literal.Scalar(integer(integer.getValue()));
            case FloatValue number -> new Literal.Scalar(DecimalNode.valueOf(number.getValue()));
            case BooleanValue bool -> new Literal.Scalar(BooleanNode.valueOf(bool.isValue()));
            case EnumValue name -> new Literal.EnumName(name.getName());
            case VariableReference variable -> new Literal.VariableUse(variable.getName());
            case ArrayValue list ->
                new Literal.ListOf(
                        list.getValues().stream().map(LiteralReader::read).toList());
            case ObjectValue object -> new Literal.ObjectOf(fields(object));
            default -> throw new IllegalStateException("not a value of GraphQL: " + value.getClass());
        };
    }

    private static SequencedMap<String, Literal> fields(ObjectValue object) {
        SequencedMap<String, Literal> fields = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            if (fields.put(field.getName(), read(field.getValue())) != null) {
                throw DocumentErrors.invalidQuery("input field '" + field.getName() + "' is given more than once");
            }
        }
        return fields;
    }

    /** The node that a JSON parser would choose, so that a literal equals the same number in a variable. */
    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }
}
