package dev.postern.engine.session;

/** The name of a role, never blank. {@code admin} is implicit and sees everything. */
public record Role(String name) {
    public static final Role ADMIN = new Role("admin");

    public Role {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a role has a name");
        }
    }

    public boolean isAdmin() {
        return equals(ADMIN);
    }

    @Override
    public String toString() {
        return name;
    }
}
