package org.communique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * LanguageTool 6.8 asks for Lucene 5's core and codecs. On one class path with Lucene 10 the codecs' service files name
 * classes that are not there, and the first IndexWriter dies of it; the pom leaves them out (ADR 0004).
 */
class LuceneBesideLanguageToolTest {
    @Test
    void an_index_is_written_and_read_on_the_full_class_path() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                Document unit = new Document();
                unit.add(new TextField("th", "กระทรวง การต่างประเทศ", Field.Store.YES));
                writer.addDocument(unit);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(new IndexSearcher(reader).count(new TermQuery(new Term("th", "กระทรวง"))))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void every_codec_on_the_class_path_can_be_loaded() {
        assertThat(Codec.availableCodecs())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Codec.forName(name)).isNotNull());
    }
}
