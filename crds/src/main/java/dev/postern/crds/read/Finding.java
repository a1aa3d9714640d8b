package dev.postern.crds.read;

/**
 * Something wrong in a document.
 *
 * @param path the field; empty for the document as a whole
 * @param message never holds a value of the document: it may be a Secret
 */
record Finding(String path, String message) {}
