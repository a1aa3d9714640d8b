/** The operator: custom resources become a workload and its metadata, and are told what became of them. */
@NullMarked
package dev.postern.operator;

import org.jspecify.annotations.NullMarked;
