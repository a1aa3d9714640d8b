/** Puts custom resources together to one metadata document; pure, for the operator and for local mode. */
@NullMarked
package dev.postern.crds.assemble;

import org.jspecify.annotations.NullMarked;
