/** Reads custom resources and Secrets from the files of a folder, as strictly as an API server would take them. */
@NullMarked
package dev.postern.crds.read;

import org.jspecify.annotations.NullMarked;
