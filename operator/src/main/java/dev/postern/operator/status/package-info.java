/** What became of a resource, in its status and in Kubernetes Events. */
@NullMarked
package dev.postern.operator.status;

import org.jspecify.annotations.NullMarked;
