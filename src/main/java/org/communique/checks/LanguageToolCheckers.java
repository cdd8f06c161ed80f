package org.communique.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.qa.HouseStyle;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.CleanOverlappingFilter;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.spelling.SpellingCheckRule;

/**
 * Makes checkers of one English, British or American, and our house style. The first takes some seconds, a further one
 * under 100 ms, since the rules are the language's and shared.
 */
final class LanguageToolCheckers implements Supplier<Checker> {
    private final Supplier<InputStream> houseStyle;
    private final String variant;
    private final Map<String, String> switchedOff = new ConcurrentHashMap<>();
    private @Nullable List<AbstractPatternRule> rules;

    /** @param variant {@code en-GB} or {@code en-US} */
    LanguageToolCheckers(Supplier<InputStream> houseStyle, String variant) {
        this.houseStyle = houseStyle;
        this.variant = variant;
    }

    @Override
    public synchronized Checker get() {
        Language english = Languages.getLanguageForShortCode(variant);
        if (rules == null) {
            try (InputStream stream = houseStyle.get()) {
                rules = HouseStyleRules.read(stream, english);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the house style", e);
            }
        }
        return new LanguageToolChecker(english, rules, switchedOff);
    }

    private static final class LanguageToolChecker implements Checker {
        private static final int MOST_FIXES = 3;
        private static final Set<HouseStyle> EVERY_STYLE = Set.of(HouseStyle.values());
        private static final Pattern THAI = Pattern.compile("\\p{InThai}");
        private static final Pattern OPENING = Pattern.compile("[“\"']?<suggestion>");
        private static final Pattern CLOSING = Pattern.compile("</suggestion>[”\"']?");
        private static final Pattern STRAIGHT_QUOTES =
                Pattern.compile("(?<![\\p{L}\\p{Nd}])[\"']([^\"'“”]+)[\"'](?!\\p{L})");
        private static final Pattern FIRST_SENTENCE =
                Pattern.compile(".{12,}?(?<!\\be\\.g|\\bi\\.e)[.?!](?=\\s+\\p{Lu}|$)");

        private final Language language;
        private final JLanguageTool tool;
        private final Set<Rule> houseRules;
        private final Spelling spelling;
        private final GuardedRule.Watch watch = new GuardedRule.Watch();
        private final Map<String, String> switchedOff;
        private volatile boolean cancelled;

        LanguageToolChecker(Language language, List<AbstractPatternRule> houseStyle, Map<String, String> switchedOff) {
            this.language = language;
            // Without LanguageTool's own ResultCache: ours holds whole passages and knows what failed.
            tool = new JLanguageTool(language);
            refuseTakenIds(houseStyle);
            tool.disableRules(tool.getAllRules().stream()
                    .filter(rule -> severity(rule) == null)
                    .map(Rule::getId)
                    .distinct()
                    .toList());
            // It would let a rule of LanguageTool's silence one of ours on the same words, or the other way round.
            tool.setCleanOverlappingMatches(false);
            tool.setCheckCancelledCallback(() -> cancelled);
            houseRules = new HashSet<>(houseStyle);
            houseStyle.forEach(rule -> tool.addRule(new GuardedRule(rule, watch, switchedOff)));
            this.switchedOff = switchedOff;
            SpellingCheckRule speller = tool.getAllSpellingCheckRules().getFirst();
            spelling = new Spelling(word -> {
                try {
                    return speller.isMisspelled(word);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        /** Rules are switched off by id, so one of ours with an id of LanguageTool's might never be heard. */
        private void refuseTakenIds(List<AbstractPatternRule> houseStyle) {
            Set<String> taken = tool.getAllRules().stream().map(Rule::getId).collect(Collectors.toSet());
            for (AbstractPatternRule rule : houseStyle) {
                if (taken.contains(rule.getId())) {
                    throw new IllegalArgumentException(HouseStyleRules.NAME + ": rule " + rule.getId()
                            + ": LanguageTool has a rule of that id; choose another");
                }
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public void look() {
            watch.look();
        }

        @Override
        public Map<String, String> switchedOff() {
            return switchedOff;
        }

        @Override
        public List<Remark> check(String text) {
            List<RuleMatch> ours = new ArrayList<>();
            List<RuleMatch> theirs = new ArrayList<>();
            try {
                for (RuleMatch match : tool.check(text)) {
                    (houseRules.contains(match.getRule()) ? ours : theirs).add(match);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<Remark> remarks = new ArrayList<>();
            stylesOf(ours)
                    .forEach((match, styles) -> add(
                            remarks,
                            match,
                            HouseStyleRules.isLanguage(match.getRule())
                                    ? Remark.Source.GRAMMAR
                                    : Remark.Source.HOUSE_STYLE,
                            styles,
                            HouseStyleRules.severity(match.getRule()),
                            text));
            List<RuleMatch> kept = clean(theirs);
            List<Span> flagged = kept.stream()
                    .filter(match -> isSpelling(match.getRule()))
                    .map(match -> new Span(match.getFromPos(), match.getToPos()))
                    .toList();
            for (RuleMatch match : kept) {
                if (isSpelling(match.getRule())) {
                    Spelling.Verdict verdict = spelling.weigh(
                            text,
                            flagged,
                            new Span(match.getFromPos(), match.getToPos()),
                            match.getFromPos() - match.getFromPosSentence(),
                            match.getSuggestedReplacements());
                    if (verdict != null) {
                        match.setSuggestedReplacements(verdict.fixes());
                        add(remarks, match, Remark.Source.SPELLER, EVERY_STYLE, verdict.severity(), text);
                    }
                } else {
                    add(remarks, match, Remark.Source.GRAMMAR, EVERY_STYLE, severity(match.getRule()), text);
                }
            }
            return remarks;
        }

        private static @Nullable Severity severity(Rule rule) {
            return LanguageRules.severity(
                    rule.getId(), rule.getCategory().getId().toString());
        }

        private static boolean isSpelling(Rule rule) {
            return rule.isDictionaryBasedSpellingRule();
        }

        /** One match for each place in each style: two styles may want the opposite of the same words. */
        private Map<RuleMatch, Set<HouseStyle>> stylesOf(List<RuleMatch> matches) {
            Map<RuleMatch, Set<HouseStyle>> styles = new LinkedHashMap<>();
            for (HouseStyle style : HouseStyle.values()) {
                List<RuleMatch> spoken = new ArrayList<>(matches);
                spoken.removeIf(
                        match -> !HouseStyleRules.styles(match.getRule()).contains(style));
                for (RuleMatch match : clean(spoken)) {
                    styles.computeIfAbsent(match, m -> EnumSet.noneOf(HouseStyle.class))
                            .add(style);
                }
            }
            return styles;
        }

        /** One match for each place; the filter wants them in order. */
        private List<RuleMatch> clean(List<RuleMatch> matches) {
            matches.sort(Comparator.comparingInt(RuleMatch::getFromPos).thenComparingInt(RuleMatch::getToPos));
            return new CleanOverlappingFilter(language, false).filter(matches);
        }

        private static void add(
                List<Remark> remarks,
                RuleMatch match,
                Remark.Source source,
                Set<HouseStyle> styles,
                @Nullable Severity severity,
                String text) {
            Span span = trimmed(match.getFromPos(), match.getToPos(), text);
            // Thai left in the draft is another check's, and what LanguageTool says of it is guesswork.
            if (severity == null
                    || span.isEmpty()
                    || THAI.matcher(span.of(text)).find()) {
                return;
            }
            List<String> fixes = match.getSuggestedReplacements().stream()
                    .map(String::strip)
                    .filter(fix -> !fix.equals(span.of(text)) && !fix.startsWith(","))
                    .distinct()
                    .limit(MOST_FIXES)
                    .toList();
            remarks.add(new Remark(
                    match.getRule().getId(),
                    source,
                    styles,
                    severity,
                    span,
                    message(match, source, span.of(text), fixes),
                    fixes));
        }

        /** Some rules mark the space before a word; a finding should not begin with it. */
        private static Span trimmed(int from, int to, String text) {
            int start = Math.clamp(from, 0, text.length());
            int end = Math.clamp(to, start, text.length());
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Span(start, end);
        }

        private static String message(RuleMatch match, Remark.Source source, String words, List<String> fixes) {
            if (source == Remark.Source.SPELLER) {
                return fixes.isEmpty()
                        ? "“" + words + "” is not in the dictionary."
                        : "“" + words + "” is not in the dictionary: did you mean “" + fixes.getFirst() + "”?";
            }
            if (match.getRule().getId().equals(LanguageRules.DOUBLED_WORD) && !fixes.isEmpty()) {
                return "“" + fixes.getFirst() + "” stands here twice.";
            }
            String message = OPENING.matcher(match.getMessage().strip()).replaceAll("“");
            message = CLOSING.matcher(message).replaceAll("”");
            message =
                    STRAIGHT_QUOTES.matcher(message.strip()).replaceAll("“$1”").replace(" -- ", ": ");
            Matcher first = FIRST_SENTENCE.matcher(message);
            String sentence = first.lookingAt() ? first.group() : message;
            if (fixes.isEmpty()
                    || sentence.toLowerCase(Locale.ROOT)
                            .contains("“" + fixes.getFirst().toLowerCase(Locale.ROOT) + "”")) {
                return sentence;
            }
            return sentence.replaceAll("[.?!:]+$", "") + ": did you mean “" + fixes.getFirst() + "”?";
        }
    }
}
