package dev.postern.engine.backend;

import dev.postern.engine.ir.QueryField;
import java.util.SequencedMap;

/** IR to statement. Pure. */
public interface BackendExecute {
    /** One statement for all root fields (by alias) of one source. */
    Statement query(SequencedMap<String, QueryField> fields);
}
