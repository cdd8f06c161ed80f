package org.communique.ui;

import org.communique.desk.ConceptDesk;
import org.communique.desk.ConcordanceDesk;
import org.communique.desk.HarvestDesk;
import org.communique.desk.ImpactDesk;
import org.communique.desk.StandingDesk;
import org.springframework.stereotype.Component;

/** What the pages of the glossary ask. */
@Component
record GlossaryDesks(
        ConceptDesk concepts,
        ConcordanceDesk concordance,
        StandingDesk standings,
        ImpactDesk impacts,
        HarvestDesk harvest,
        Background background) {}
