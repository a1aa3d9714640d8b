package dev.postern.engine.session;

/**
 * Who asks. {@code variables} hold the effective role as {@code x-hasura-role} and never the admin secret.
 *
 * @param backendOnly whether permissions marked {@code backend_only} apply
 */
public record Session(Role role, SessionVariables variables, boolean backendOnly) {
    public boolean isAdmin() {
        return role.isAdmin();
    }
}
