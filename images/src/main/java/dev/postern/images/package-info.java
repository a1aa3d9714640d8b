/** Builds the container images as tars, without a Docker engine: a Java runtime of our own, and the applications on it. */
@NullMarked
package dev.postern.images;

import org.jspecify.annotations.NullMarked;
