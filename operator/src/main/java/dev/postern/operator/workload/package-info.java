/** What an Engine's instances run in: pure functions to Kubernetes objects, one class an object, and what applies them. */
@NullMarked
package dev.postern.operator.workload;

import org.jspecify.annotations.NullMarked;
