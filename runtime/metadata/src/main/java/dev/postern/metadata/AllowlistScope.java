package dev.postern.metadata;

import java.util.List;

/** For whom an entry of the allow list counts. */
public sealed interface AllowlistScope {
    /** For every role. */
    record Global() implements AllowlistScope {}

    /** For these roles. */
    record Roles(List<String> roles) implements AllowlistScope {
        public Roles {
            roles = List.copyOf(roles);
        }
    }
}
