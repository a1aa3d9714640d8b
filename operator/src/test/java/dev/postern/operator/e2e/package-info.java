/** The operator as people use it: the chart, kubectl, and HTTP to the pods and their Services. */
@NullMarked
package dev.postern.operator.e2e;

import org.jspecify.annotations.NullMarked;
