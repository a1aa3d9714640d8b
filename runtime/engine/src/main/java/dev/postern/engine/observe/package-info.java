/** What the engine has to say about itself: it emits observations, others log and count them. */
@NullMarked
package dev.postern.engine.observe;

import org.jspecify.annotations.NullMarked;
