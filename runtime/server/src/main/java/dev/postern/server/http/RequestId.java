package dev.postern.server.http;

import dev.postern.server.auth.RequestHeaders;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** {@code x-request-id}: the client's, if it can stand in a header and a log, else one of ours. */
public final class RequestId {
    static final String HEADER = "x-request-id";
    private static final int LONGEST = 256;

    private RequestId() {}

    public static String of(RequestHeaders headers) {
        return headers.get(HEADER).filter(RequestId::isUsable).orElseGet(RequestId::fresh);
    }

    /** It identifies and protects nothing, so it need not be hard to guess. */
    public static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L,
                        (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static boolean isUsable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
