/** The custom resources of group {@code postern.dev}: their Java types, from which the CRDs are generated. */
@NullMarked
package dev.postern.crds;

import org.jspecify.annotations.NullMarked;
