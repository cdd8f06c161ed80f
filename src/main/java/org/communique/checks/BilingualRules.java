package org.communique.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.qa.HouseStyle;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.UserConfig;
import org.languagetool.language.Contributor;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.bitext.BitextRule;
import org.languagetool.tools.Tools;

/**
 * English that is right by itself and wrong opposite its Thai: rules over both sides, in LanguageTool's bitext API.
 * Nothing is cached here, since LanguageTool's own cache knows the English only; the engine remembers by both texts. Of
 * LanguageTool's own rules of this kind none is used: {@code docs/checks/language.md} has the figures. Thread-safe.
 */
final class BilingualRules {
    private final JLanguageTool thai = new JLanguageTool(new PlainText("th", "Thai"));
    private final JLanguageTool english = new JLanguageTool(new PlainText("en", "English"));

    private final List<BitextRule> rules = List.of(
            new FalseFriend(
                    "I_E_FOR_EXAMPLE",
                    Pattern.compile("เช่น(?!กัน|เดียว|นี้|นั้น)|อาทิ"),
                    // ได้แก่ and คือ do say “namely”, and which of the two the English renders cannot be told.
                    Pattern.compile("ได้แก่|คือ|โดยเฉพาะ|ประกอบด้วย"),
                    Pattern.compile("(?<![\\p{L}.])i\\.\\s?e\\."),
                    "e.g.",
                    "The Thai gives examples (เช่น, อาทิ), and “i.e.” says that there are no others: “e.g.”.",
                    Severity.WARNING),
            new FalseFriend(
                    "CAME_TO_TERMS",
                    Pattern.compile("เห็นพ้อง|เห็นชอบ"),
                    null,
                    Pattern.compile("(?<!\\w)came to terms(?!\\w)"),
                    "agreed",
                    "“Came to terms” is said of a quarrel or a loss; of เห็นพ้อง it is “agreed”.",
                    Severity.HINT));

    synchronized List<Remark> remarks(String source, String target) {
        List<Remark> remarks = new ArrayList<>();
        try {
            for (RuleMatch match : Tools.checkBitext(source, target, thai, english, rules)) {
                if (match.getRule() instanceof FalseFriend rule) {
                    remarks.add(new Remark(
                            rule.getId(),
                            Remark.Source.GRAMMAR,
                            Set.of(HouseStyle.values()),
                            rule.severity,
                            new Span(match.getFromPos(), match.getToPos()),
                            match.getMessage(),
                            match.getSuggestedReplacements()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return remarks;
    }

    /** English words that do not render the Thai opposite. */
    private static final class FalseFriend extends BitextRule {
        private final String id;
        private final Pattern source;
        private final @Nullable Pattern unless;
        private final Pattern target;
        private final String mend;
        private final String message;
        private final Severity severity;

        FalseFriend(
                String id,
                Pattern source,
                @Nullable Pattern unless,
                Pattern target,
                String mend,
                String message,
                Severity severity) {
            this.id = id;
            this.source = source;
            this.unless = unless;
            this.target = target;
            this.mend = mend;
            this.message = message;
            this.severity = severity;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getDescription() {
            return message;
        }

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public RuleMatch[] match(AnalyzedSentence thai, AnalyzedSentence english) {
            String text = thai.getText();
            if (!source.matcher(text).find()
                    || (unless != null && unless.matcher(text).find())) {
                return new RuleMatch[0];
            }
            // With more of the English than of the Thai it cannot be told which renders which.
            if (target.matcher(english.getText()).results().count()
                    > source.matcher(text).results().count()) {
                return new RuleMatch[0];
            }
            List<RuleMatch> matches = new ArrayList<>();
            Matcher matcher = target.matcher(english.getText());
            while (matcher.find()) {
                RuleMatch match = new RuleMatch(this, english, matcher.start(), matcher.end(), message);
                match.setSuggestedReplacement(mend);
                matches.add(match);
            }
            return matches.toArray(new RuleMatch[0]);
        }
    }

    /** A language without rules, words or a dictionary: LanguageTool has no Thai, and these rules need only the text. */
    private static final class PlainText extends Language {
        private final String code;
        private final String name;

        PlainText(String code, String name) {
            this.code = code;
            this.name = name;
        }

        @Override
        public String getShortCode() {
            return code;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String[] getCountries() {
            return new String[0];
        }

        @Override
        public Contributor[] getMaintainers() {
            return new Contributor[0];
        }

        @Override
        public List<Rule> getRelevantRules(
                ResourceBundle messages, UserConfig user, Language mother, List<Language> alternatives) {
            return List.of();
        }

        @Override
        public List<String> getRuleFileNames() {
            return List.of();
        }
    }
}
