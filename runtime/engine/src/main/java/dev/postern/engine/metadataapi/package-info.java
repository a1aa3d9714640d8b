/** The metadata API: commands that change, show and check the metadata document, under Hasura's names. */
@NullMarked
package dev.postern.engine.metadataapi;

import org.jspecify.annotations.NullMarked;
