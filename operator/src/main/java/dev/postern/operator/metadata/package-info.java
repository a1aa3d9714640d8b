/** How the operator speaks to instances: what they serve, and the document that they are given. */
@NullMarked
package dev.postern.operator.metadata;

import org.jspecify.annotations.NullMarked;
