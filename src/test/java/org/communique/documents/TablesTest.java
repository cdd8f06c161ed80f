package org.communique.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communique.bitext.Row;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void rows_are_spans_of_the_file_as_typed() throws UnreadableDocument {
        String text = "source\ttarget\r\nการหารือ\tThe Dialogue \r\n\r\nข่าว\t\n\tAddition\rปี ๒๕๖๔\t2021";

        assertThat(cells(text, Tables.read(file(text)).rows()))
                .containsExactly("การหารือ=The Dialogue", "ข่าว=", "=Addition", "ปี ๒๕๖๔=2021");
    }

    @Test
    void a_line_that_is_no_row_is_told_with_its_place_and_the_rest_is_read() throws UnreadableDocument {
        String text = "source\ttarget\nno tab here\nก\ta\tb\nข\tc\t\n";

        Tables.Table table = Tables.read(file(text));

        assertThat(table.problems())
                .containsExactly(
                        "rows.tsv:2:12: no tab: a row is source<TAB>target",
                        "rows.tsv:3:4: a second tab: a row is source<TAB>target");
        assertThat(cells(text, table.rows())).containsExactly("ข=c");
    }

    @Test
    void a_table_without_its_header_is_refused() {
        assertThatThrownBy(() -> Tables.read(file("thai\tenglish\nก\ta\n")))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("source<TAB>target")
                .hasMessageContaining("thai");
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThatThrownBy(() -> Tables.read(file("source\ttarget\n\t\n")))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("no rows");
    }

    private static List<String> cells(String text, List<Row> rows) {
        return rows.stream()
                .map(row -> cell(row.source(), text) + "=" + cell(row.target(), text))
                .toList();
    }

    private static String cell(@Nullable Span span, String text) {
        return span == null ? "" : span.of(text);
    }

    private static TextFile file(String text) {
        return new TextFile("rows.tsv", text, StandardCharsets.UTF_8);
    }
}
