package dev.postern.postgres.transport;

import io.vertx.pgclient.PgException;
import java.util.Optional;

/** The database does not take the user or the password. The message is the database's, which names the user. */
final class SignInRefusedException extends RuntimeException {
    SignInRefusedException(PgException refused) {
        super(Optional.ofNullable(refused.getErrorMessage()).orElse("the sign-in was refused"), refused, false, false);
    }

    /** {@code 28P01}: a wrong password; {@code 28000}: the user may not sign in, or not in this way. */
    static Throwable orElse(Throwable failure) {
        boolean isRefusal = failure instanceof PgException refused
                && PgErrors.sqlState(refused).startsWith("28");
        return isRefusal ? new SignInRefusedException((PgException) failure) : failure;
    }
}
