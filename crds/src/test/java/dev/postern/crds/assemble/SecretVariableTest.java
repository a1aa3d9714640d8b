package dev.postern.crds.assemble;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretVariableTest {
    @Test
    void lettersAndDigitsStayAsTheyAre() {
        assertThat(SecretVariable.name("shop", "billing", "token")).isEqualTo("POSTERN_SECRET_shop_billing_token");
        assertThat(SecretVariable.name("shop", "shop-db", "url")).isEqualTo("POSTERN_SECRET_shop_shop__ddb_url");
        assertThat(SecretVariable.name("shop", "tls", "tls.crt")).isEqualTo("POSTERN_SECRET_shop_tls_tls__pcrt");
        assertThat(SecretVariable.name("shop", "db", "DATABASE_URL"))
                .isEqualTo("POSTERN_SECRET_shop_db_DATABASE__uURL");
    }

    @Property(tries = 2000)
    void aNameIsLegalAndTellsWhatItStandsFor(
            @ForAll("names") String namespace, @ForAll("names") String secret, @ForAll("keys") String key) {
        String variable = SecretVariable.name(namespace, secret, key);

        assertThat(variable).matches("[A-Z_a-z0-9]+");
        assertThat(decode(variable)).containsExactly(namespace, secret, key);
    }

    /** A single underscore separates, two escape: so no two keys share a name. */
    private static String[] decode(String variable) {
        String[] parts = variable.substring("POSTERN_SECRET_".length())
                .replace("__d", "-")
                .replace("__p", ".")
                .replace("__u", "\0")
                .split("_", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].replace('\0', '_');
        }
        return parts;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abdpu-.")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> name.matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?"));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("abdpuU_-.").ofMinLength(1).ofMaxLength(8);
    }
}
