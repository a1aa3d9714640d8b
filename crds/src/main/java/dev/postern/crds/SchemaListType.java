package dev.postern.crds;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How server-side apply merges a list: by the key {@link #mapKey}, or as a set when there is none. The generator turns
 * it into {@code x-kubernetes-list-type}, for which Fabric8 has no annotation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface SchemaListType {
    /** The field that names an element; empty for a set of scalars. */
    String mapKey() default "";
}
