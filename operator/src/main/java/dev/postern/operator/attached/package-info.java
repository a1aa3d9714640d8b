/** The resources that attach to Engines, as the informers have them. */
@NullMarked
package dev.postern.operator.attached;

import org.jspecify.annotations.NullMarked;
