package org.communique.desk;

import org.communique.glossary.Glossary;
import org.communique.glossary.GlossarySearch;
import org.communique.glossary.GlossarySearch.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds concepts of the glossary in force by what of a wording was typed, in either language. Thread-safe. */
@Service
public class ConceptSearch {
    private final GlossaryDesk glossary;
    private @Nullable GlossarySearch last;

    ConceptSearch(GlossaryDesk glossary) {
        this.glossary = glossary;
    }

    /** As {@link GlossarySearch#find}, in the snapshot in force. */
    public Found find(String typed, ConceptFilter filter, int most) {
        while (true) {
            GlossarySearch search = inForce();
            try {
                return search.find(typed, filter::lets, most);
            } catch (IllegalStateException e) {
                if (search == now()) {
                    throw e;
                }
                // the glossary changed between the two lines: search what is in force now
            }
        }
    }

    private synchronized @Nullable GlossarySearch now() {
        return last;
    }

    /** After a change only the concepts that differ are entered anew. */
    private synchronized GlossarySearch inForce() {
        Glossary now = glossary.current();
        GlossarySearch known = last;
        if (known == null || !known.glossary().version().equals(now.version())) {
            GlossarySearch next = known == null ? GlossarySearch.of(now) : known.with(now);
            if (known != null) {
                known.close();
            }
            last = next;
            known = next;
        }
        return known;
    }
}
