package dev.postern.metadata.json;

import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ManagedTest {
    private static final String MARK = """
            {"engine": "shop/music", "policy": "Correct", "owners": [
              {"object": ["source", "main"], "resource": "Source shop/main"},
              {"object": ["table", "main", "public", "album"], "resource": "Table shop/album"},
              {"object": ["permission", "main", "public", "album", "user"], "resource": "Permission shop/album-user"},
              {"object": ["event_trigger", "main", "album_added"], "resource": "EventTrigger shop/album-added"},
              {"object": ["engine"], "resource": "Engine shop/music"}]}""";

    private static Managed read(String json) {
        return JsonCursor.root(Documents.json(json)).object(ManagedReader::managed);
    }

    @Test
    void writesWhatItRead() {
        assertThat(ManagedWriter.managed(read(MARK))).isEqualTo(Documents.json(MARK));
    }

    @Test
    void knowsWhoDeclaresAnObject() {
        Managed managed = read(MARK);
        QualifiedName album = QualifiedName.inPublic("album");

        assertThat(managed.engine()).isEqualTo("shop/music");
        assertThat(managed.policy()).isEqualTo(ManagedPolicy.CORRECT);
        assertThat(managed.owner(new ObjectKey.OfTable("main", album))).contains("Table shop/album");
        assertThat(managed.owner(new ObjectKey.OfPermission("main", album, "user")))
                .contains("Permission shop/album-user");
        assertThat(managed.owner(new ObjectKey.OfPermission("main", album, "clerk")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["source","main"]             | ["source"]               | $.owners[0].object
            ["source","main"]             | ["source","main","more"] | $.owners[0].object
            ["source","main"]             | ["view","main"]          | $.owners[0].object
            ["source","main"]             | []                       | $.owners[0].object
            ["source","main"]             | ["source",""]            | $.owners[0].object[1]
            ["source","main"]             | ["source",1]             | $.owners[0].object[1]
            ["source","main"]             | "source"                 | $.owners[0].object
            "resource": "Source shop/main"| "resource": ""           | $.owners[0].resource
            "resource": "Source shop/main"| "resource": "a","b": 1   | $.owners[0].b
            "Correct"                     | "correct"                | $.policy
            "engine": "shop/music",       | "engines": "shop/music", | $
            ["engine"]                    | ["source", "main"]       | $.owners
            """, quoteCharacter = '`')
    void saysWhereAMarkIsWrong(String right, String wrong, String path) {
        String spaced = right.replace(",", ", ");
        String mark = MARK.contains(right) ? MARK.replace(right, wrong) : MARK.replace(spaced, wrong);

        assertThat(mark).isNotEqualTo(MARK);
        assertThat(catchThrowableOfType(MetadataException.class, () -> read(mark))
                        .path())
                .isEqualTo(path);
    }
}
