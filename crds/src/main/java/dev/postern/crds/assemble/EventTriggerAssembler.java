package dev.postern.crds.assemble;

import dev.postern.crds.EventTrigger;
import dev.postern.crds.EventTriggerSpec;
import dev.postern.crds.Header;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.Retry;
import dev.postern.crds.Webhook;
import dev.postern.crds.WholeSeconds;
import dev.postern.metadata.ConfiguredValue;
import dev.postern.metadata.EventOperation;
import dev.postern.metadata.EventRetryConf;
import dev.postern.metadata.EventTriggerDefinition;
import dev.postern.metadata.EventTriggerMetadata;
import dev.postern.metadata.HeaderMetadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** EventTrigger → an event trigger of a table of the metadata. */
final class EventTriggerAssembler {
    private EventTriggerAssembler() {}

    static EventTriggerMetadata eventTrigger(EventTrigger trigger, SecretUses secrets) {
        ResourceKey key = ResourceKey.of(trigger);
        EventTriggerSpec spec = trigger.getSpec();
        return new EventTriggerMetadata(
                key.name(),
                definition(spec),
                retry(spec.retry()),
                webhook(key, spec.webhook(), secrets),
                headers(key, spec.headers(), secrets),
                null,
                null,
                null,
                false);
    }

    private static EventTriggerDefinition definition(EventTriggerSpec spec) {
        return new EventTriggerDefinition(
                operation(spec.insert()),
                operation(spec.update()),
                operation(spec.delete()),
                Boolean.TRUE.equals(spec.manual()));
    }

    private static @Nullable EventOperation operation(EventTriggerSpec.@Nullable Operation operation) {
        if (operation == null) {
            return null;
        }
        return new EventOperation(
                PermissionAssembler.columns(operation.columns()),
                operation.payload() == null ? null : PermissionAssembler.columns(operation.payload()));
    }

    private static EventRetryConf retry(Retry retry) {
        return new EventRetryConf(
                retry.retries(), WholeSeconds.parse(retry.interval()), WholeSeconds.parse(retry.timeout()));
    }

    private static ConfiguredValue webhook(ResourceKey key, Webhook webhook, SecretUses secrets) {
        return webhook.urlFrom() == null
                ? new ConfiguredValue.Literal(requireNonNull(webhook.url()))
                : new ConfiguredValue.FromEnv(secrets.variable(key, "spec.webhook.urlFrom", webhook.urlFrom()));
    }

    private static List<HeaderMetadata> headers(ResourceKey key, List<Header> headers, SecretUses secrets) {
        List<HeaderMetadata> metadata = new ArrayList<>();
        for (Header header : headers) {
            String path = "spec.headers[" + metadata.size() + "].valueFrom";
            ConfiguredValue value = header.valueFrom() == null
                    ? new ConfiguredValue.Literal(requireNonNull(header.value()))
                    : new ConfiguredValue.FromEnv(secrets.variable(key, path, header.valueFrom()));
            metadata.add(new HeaderMetadata(header.name(), value));
        }
        return metadata;
    }
}
