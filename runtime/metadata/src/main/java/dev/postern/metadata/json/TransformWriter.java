package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.BodyTransform;
import dev.postern.metadata.RequestTransform;
import dev.postern.metadata.RequestTransform.QueryParams;
import dev.postern.metadata.RequestTransform.RequestHeaders;
import dev.postern.metadata.ResponseTransform;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the transforms of webhooks' requests and responses. */
public final class TransformWriter {
    private TransformWriter() {}

    /** A transform of a request. */
    public static ObjectNode request(RequestTransform transform) {
        return Fields.object()
                .put("version", transform.version())
                .put("template_engine", transform.templateEngine())
                .put("method", transform.method())
                .put("url", transform.url())
                .put("query_params", transform.queryParams(), TransformWriter::queryParams)
                .put("content_type", transform.contentType())
                .put("request_headers", transform.requestHeaders(), TransformWriter::requestHeaders)
                .put("body", transform.body(), body -> body(body, transform.version()))
                .done();
    }

    /** A transform of a response. */
    public static ObjectNode response(ResponseTransform transform) {
        return Fields.object()
                .put("version", transform.version())
                .put("template_engine", transform.templateEngine())
                .put("body", transform.body(), body -> body(body, transform.version()))
                .done();
    }

    private static JsonNode queryParams(QueryParams params) {
        return switch (params) {
            case QueryParams.Template(String text) -> TextNode.valueOf(text);
            case QueryParams.Parameters(Map<String, @Nullable String> templates) -> {
                Fields fields = Fields.object();
                templates.forEach((name, template) -> fields.put(name, textOrNull(template)));
                yield fields.done();
            }
        };
    }

    private static JsonNode textOrNull(@Nullable String text) {
        return text == null ? NullNode.instance : TextNode.valueOf(text);
    }

    private static JsonNode requestHeaders(RequestHeaders headers) {
        return Fields.object()
                .map("add_headers", headers.add(), TextNode::valueOf)
                .strings("remove_headers", headers.remove())
                .done();
    }

    private static JsonNode body(BodyTransform body, int version) {
        if (version == 1 && body instanceof BodyTransform.Template(String text)) {
            return TextNode.valueOf(text);
        }
        return switch (body) {
            case BodyTransform.Template(String text) ->
                Fields.object().put("action", "transform").put("template", text).done();
            case BodyTransform.Remove() ->
                Fields.object().put("action", "remove").done();
            case BodyTransform.FormUrlEncoded(Map<String, String> templates) ->
                Fields.object()
                        .put("action", "x_www_form_urlencoded")
                        .wholeMap("form_template", templates, TextNode::valueOf)
                        .done();
        };
    }
}
