/** The Kubernetes cluster that tests run against. */
@NullMarked
package dev.postern.operator.cluster;

import org.jspecify.annotations.NullMarked;
