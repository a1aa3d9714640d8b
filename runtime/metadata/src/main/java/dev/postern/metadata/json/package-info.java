/**
 * The metadata document as JSON: {@link dev.postern.metadata.json.MetadataReader} and {@link
 * dev.postern.metadata.json.MetadataWriter}, each with one class a section, whose functions also serve commands that
 * carry a single object.
 */
@NullMarked
package dev.postern.metadata.json;

import org.jspecify.annotations.NullMarked;
