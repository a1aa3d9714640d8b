package dev.postern.server.http;

import dev.postern.server.config.ServerConfig.Cors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorsPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "*, http://anything, true",
        "http://a.com, http://a.com, true",
        "http://a.com, HTTP://A.com, true",
        "http://a.com, https://a.com, false",
        "http://a.com, http://a.com:8080, false",
        "https://*.a.com, https://x.a.com, true",
        "https://*.a.com, https://x.y.a.com, false",
        "https://*.a.com, https://a.com, false",
        "https://*.a.com, https://xa.com, false",
        "https://*.a.com, http://x.a.com, false",
        "https://*.a.com:444, https://x.a.com:444, true",
    })
    void anOriginIsAllowedOrNot(String domain, String origin, boolean allowed) {
        CorsPolicy policy = new CorsPolicy(new Cors(true, List.of(domain)));
        assertThat(policy.admits(Optional.of(origin))).isEqualTo(allowed);
        assertThat(policy.isPreflight(Optional.of(origin))).isEqualTo(allowed);
    }
}
