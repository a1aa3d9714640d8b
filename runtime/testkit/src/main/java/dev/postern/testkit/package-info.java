/** Golden cases, property tests and the contract of backends. */
@NullMarked
package dev.postern.testkit;

import org.jspecify.annotations.NullMarked;
