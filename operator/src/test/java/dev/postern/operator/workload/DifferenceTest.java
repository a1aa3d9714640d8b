package dev.postern.operator.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTest {
    private static final String DESIRED = """
            metadata: {name: a, labels: {app: a}}
            spec:
              template:
                spec:
                  containers:
                  - name: engine
                    image: one
                    resources: {limits: {cpu: 1000m, memory: 512Mi}}
                    env: [{name: A, value: "1"}]
            """;

    @Test
    void whatTheApiServerFillsInIsNoDifference() {
        String filledIn = DESIRED.replace("image: one", "image: one\n        terminationMessagePath: /dev/log")
                .replace("1000m", "'1'")
                .replace("labels: {app: a}", "labels: {app: a, other: theirs}, resourceVersion: '7'")
                .replace("spec:\n  template", "status: {replicas: 2}\nspec:\n  replicas: 3\n  template");
        assertThat(Difference.isThere(deployment(DESIRED), deployment(filledIn)))
                .isTrue();
    }

    @Test
    void whatSomebodyChangedIsOne() {
        assertThat(Difference.isThere(deployment(DESIRED), deployment(DESIRED.replace("one", "two"))))
                .isFalse();
        assertThat(Difference.isThere(deployment(DESIRED), deployment(DESIRED.replace("512Mi", "511Mi"))))
                .isFalse();
        assertThat(Difference.isThere(
                        deployment(DESIRED), deployment(DESIRED.replace("labels: {app: a}", "labels: {}"))))
                .isFalse();
        assertThat(Difference.isThere(
                        deployment(DESIRED),
                        deployment(
                                DESIRED.replace("[{name: A, value: \"1\"}]", "[{name: A, value: \"1\"}, {name: B}]"))))
                .isFalse();
    }

    @Test
    void dataOfAConfigMapCounts() {
        ConfigMap desired = Serialization.unmarshal("metadata: {name: a}\ndata: {A: '1'}", ConfigMap.class);
        ConfigMap other = Serialization.unmarshal("metadata: {name: a}\ndata: {A: '2'}", ConfigMap.class);
        assertThat(Difference.isThere(desired, desired)).isTrue();
        assertThat(Difference.isThere(desired, other)).isFalse();
    }

    private static Deployment deployment(String yaml) {
        return Serialization.unmarshal(yaml, Deployment.class);
    }
}
