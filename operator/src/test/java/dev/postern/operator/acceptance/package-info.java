/** The operator as a process under the chart's rights, against a real API server and instances that run as processes. */
@NullMarked
package dev.postern.operator.acceptance;

import org.jspecify.annotations.NullMarked;
