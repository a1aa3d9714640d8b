package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.json.JsonCursor;

/** What one kind of command does. */
sealed interface Command {
    /** Shows something; sees the metadata as it is served. */
    non-sealed interface Show extends Command {
        JsonNode show(JsonCursor args, Context context);
    }

    /** Changes something, alone and as a whole: what throws has changed nothing. */
    non-sealed interface Change extends Command {
        JsonNode change(JsonCursor args, Context.Changing context);
    }
}
