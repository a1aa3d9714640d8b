package dev.postern.crds;

/**
 * A place in a file.
 *
 * @param file relative to the folder that was read, with slashes
 * @param line in the file, from 1
 */
public record Location(String file, int line) {
    /** {@code tables/album.yaml:12}, as compilers and editors write it. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
