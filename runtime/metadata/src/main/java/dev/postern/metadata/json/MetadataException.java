package dev.postern.metadata.json;

/** JSON that is not what the metadata document has at that place. */
public final class MetadataException extends RuntimeException {
    /** The error code of a document that cannot be read. */
    public static final String PARSE_FAILED = "parse-failed";

    private static final long serialVersionUID = 1;

    private final String path;
    private final String code;

    /**
     * @param path where, as {@code $.sources[0].tables[2]}
     * @param code the error code on the wire
     * @param message the reason, without the path
     */
    public MetadataException(String path, String code, String message) {
        super(message);
        this.path = path;
        this.code = code;
    }

    /** Where, as {@code $.sources[0].tables[2]}. */
    public String path() {
        return path;
    }

    /** The error code on the wire. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return path + ": " + getMessage();
    }
}
