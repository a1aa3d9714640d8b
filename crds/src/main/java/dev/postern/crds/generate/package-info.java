/** Generates the CRDs' YAML from the Java types. Used while building, never at run time. */
@NullMarked
package dev.postern.crds.generate;

import org.jspecify.annotations.NullMarked;
