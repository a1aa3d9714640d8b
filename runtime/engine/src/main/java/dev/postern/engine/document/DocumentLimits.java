package dev.postern.engine.document;

/**
 * How much a document may ask of the engine. Far above what people write; without them a few hundred bytes of nested
 * fragments would ask for billions of fields.
 *
 * @param characters of the text
 * @param tokens of the text, comments and white space not counted
 * @param depth levels of fields and fragments below each other
 * @param fields that are selected once all fragments are opened
 */
public record DocumentLimits(int characters, int tokens, int depth, int fields) {
    public static final DocumentLimits DEFAULT = new DocumentLimits(1 << 20, 200_000, 100, 100_000);
}
