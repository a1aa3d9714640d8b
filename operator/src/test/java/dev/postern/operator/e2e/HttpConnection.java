package dev.postern.operator.e2e;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 over one socket, without the second attempts by which client libraries hide what went wrong. */
final class HttpConnection implements AutoCloseable {
    /** As long as the server itself takes at most: who waits has not failed. */
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(30).toMillis();

    private final SocketChannel channel;
    private final Socket socket;
    private final InputStream input;
    private final String authority;

    /**
     * An answer.
     *
     * @param keepsOpen whether the server takes another request on this connection
     */
    record Response(int status, String body, boolean keepsOpen) {}

    /** @param authority address and port */
    HttpConnection(String authority) throws IOException {
        this.authority = authority;
        URI uri = URI.create("http://" + authority);
        channel = SocketChannel.open();
        socket = channel.socket();
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Whether the server has closed it, or sent what nobody asked for. */
    boolean isOver() {
        try {
            channel.configureBlocking(false);
            boolean isQuiet = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return !isQuiet;
        } catch (IOException e) {
            return true;
        }
    }

    /** @param body null for a GET */
    Response send(String path, Map<String, String> headers, @Nullable String body) throws IOException {
        StringBuilder head = new StringBuilder(body == null ? "GET " : "POST ")
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(bytes, 0, request, start.length, bytes.length);
        socket.getOutputStream().write(request);
        return read();
    }

    private Response read() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.split(" ")[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        byte[] body = input.readNBytes(Integer.parseInt(headers.get("Content-Length")));
        boolean isClosing =
                headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT).contains("close");
        return new Response(status, new String(body, StandardCharsets.UTF_8), !isClosing);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed instead of an answer");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
