/*
 * <communique-editor>: the English draft, with the findings of the last review under it.
 *
 * The server says load(text, epoch) and later showReview({epoch, sequence, …}). This side counts its own edits:
 * draftChanged(epoch, sequence, text) goes to the server shortly after the last keystroke. A review of an older
 * sequence is moved along the edits made since, one older than what is shown already is dropped.
 */
import { LitElement, css, html } from 'lit';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { Annotation, ChangeSet, EditorState, StateEffect, StateField, Compartment, Transaction } from '@codemirror/state';
import { Decoration, EditorView, drawSelection, hoverTooltip, keymap, placeholder, showTooltip } from '@codemirror/view';
import { ENGLISH, button, cardHead, documentAsTyped, element, fill, look, mapped } from './text-view.js';

const QUIET_MS = 150; // after the last keystroke
const LATEST_MS = 1000; // however fast somebody types
const SETTLE_MS = 900; // a finding for the word being typed waits until the word is left, or this long

const setReview = StateEffect.define();
const setActive = StateEffect.define();
const setCurrent = StateEffect.define();
const setOpen = StateEffect.define();
const settle = StateEffect.define();
const fromServer = Annotation.define();

const mapFinding = (finding, changes) => {
  const fixes = finding.fixes.map((fix) => mapped(fix, changes)).filter((fix) => fix);
  if (finding.from === null) return { ...finding, fixes };
  const place = mapped(finding, changes);
  return place && { ...place, fixes };
};

/** Findings, segments and furniture of the last review, moved along every edit. */
const review = StateField.define({
  create: () => ({ findings: [], segments: [], furniture: [] }),
  update(value, tr) {
    let next = value;
    if (tr.docChanged) {
      const move = (list) => list.map((item) => mapped(item, tr.changes)).filter((item) => item);
      next = {
        findings: next.findings.map((finding) => mapFinding(finding, tr.changes)).filter((finding) => finding),
        segments: move(next.segments),
        furniture: move(next.furniture),
      };
    }
    for (const effect of tr.effects) {
      if (effect.is(setReview)) next = effect.value;
      if (effect.is(settle)) next = { ...next, findings: next.findings.map((f) => ({ ...f, fresh: false })) };
    }
    return next;
  },
});

/** The word that is being typed, or null. */
const typing = StateField.define({
  create: () => null,
  update(value, tr) {
    if (tr.effects.some((effect) => effect.is(settle))) return null;
    if (tr.docChanged && !tr.annotation(fromServer) && (tr.isUserEvent('input.type') || tr.isUserEvent('delete'))) {
      const head = tr.newSelection.main.head;
      const word = tr.state.wordAt(head);
      return word ? { from: word.from, to: word.to } : { from: head, to: head };
    }
    if (tr.docChanged) return value && mapped(value, tr.changes);
    return tr.selection ? null : value;
  },
});

const single = (effectType) =>
  StateField.define({
    create: () => null,
    update(value, tr) {
      for (const effect of tr.effects) if (effect.is(effectType)) return effect.value;
      return value;
    },
  });
const active = single(setActive);
const current = single(setCurrent);
const open = StateField.define({
  create: () => null,
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(setOpen)) return effect.value;
    return tr.docChanged || tr.selection ? null : value;
  },
});

const visible = (state) => {
  const word = state.field(typing);
  return state.field(review).findings.filter(
    (f) => f.from !== null && !(f.fresh && word && f.from <= word.to && f.to >= word.from),
  );
};

const decorations = EditorView.decorations.compute([review, typing, active, current], (state) => {
  const { segments, furniture } = state.field(review);
  const marks = [];
  const mark = (range, spec) => {
    const to = Math.min(range.to, state.doc.length);
    if (range.from < to) marks.push(Decoration.mark(spec).range(range.from, to));
  };
  for (const range of furniture) mark(range, { class: 'cm-furniture' });
  for (const segment of segments) {
    if (segment.number === state.field(active)) mark(segment, { class: 'cm-active-segment', inclusive: true });
  }
  for (const finding of visible(state)) {
    const here = finding.id === state.field(current) ? ' cm-current-finding' : '';
    mark(finding, { class: `cm-finding cm-finding-${finding.severity}${here}` });
  }
  return Decoration.set(marks, true);
});

class CommuniqueEditor extends LitElement {
  static properties = {
    label: { type: String },
    labels: { type: Object },
    readOnly: { type: Boolean },
  };

  static styles = css`
    :host {
      display: block;
      min-height: 0;
      overflow: hidden;
    }
    .host {
      height: 100%;
    }
  `;

  constructor() {
    super();
    this.label = 'English draft';
    this.labels = ENGLISH;
    this.readOnly = false;
    this.epoch = 0;
    this.sequence = 0;
    this.sent = 0;
    this.shown = -1;
    this.edits = [];
    this.pending = '';
    this.waiting = null;
    this.reading = new Compartment();
    this.flushNow = () => this.flush();
    this.onKey = (event) => this.documentKey(event);
  }

  render() {
    return html`<div class="host"></div>`;
  }

  firstUpdated() {
    this.view = new EditorView({
      parent: this.renderRoot.querySelector('.host'),
      root: this.shadowRoot,
      state: this.freshState(this.pending),
    });
    if (this.waiting) this.showReview(this.waiting);
  }

  updated(changed) {
    if (this.view && changed.has('readOnly')) {
      this.view.dispatch({ effects: this.reading.reconfigure(this.readingExtension()) });
    }
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('pagehide', this.flushNow);
    document.addEventListener('visibilitychange', this.flushNow);
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    this.flush();
    window.removeEventListener('pagehide', this.flushNow);
    document.removeEventListener('visibilitychange', this.flushNow);
    document.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  // ---- what the server calls

  /** Shows a text anew and forgets all undo. */
  load(text, epoch) {
    clearTimeout(this.quietTimer);
    clearTimeout(this.latestTimer);
    this.latestTimer = undefined;
    this.epoch = epoch;
    this.sequence = 0;
    this.sent = 0;
    this.shown = -1;
    this.edits = [];
    this.pending = text;
    if (this.view) this.view.setState(this.freshState(text));
  }

  /** Shows what a review said, unless something newer is shown already. */
  showReview(result) {
    this.waiting = result;
    if (!this.view || result.epoch !== this.epoch || result.sequence < this.shown) return;
    this.shown = result.sequence;
    this.edits = this.edits.filter((edit) => edit.sequence > result.sequence);
    const state = this.view.state;
    const length = this.edits.length ? this.edits[0].changes.length : state.doc.length;
    const since = this.edits.reduce((all, edit) => all.compose(edit.changes), ChangeSet.empty(length));
    const seen = new Set(state.field(review).findings.filter((f) => !f.fresh).map((f) => f.id));
    const move = (list) => list.map((item) => mapped(item, since)).filter((item) => item);
    this.view.dispatch({
      effects: setReview.of({
        findings: result.findings
          .map((finding) => mapFinding({ ...finding, fresh: !seen.has(finding.id) }, since))
          .filter((finding) => finding),
        segments: move(result.segments),
        furniture: move(result.furniture),
      }),
    });
  }

  /** Applies one fix as one undoable step; refused where its words are no longer there. */
  applyFix(id, index) {
    const finding = this.find(id);
    const fix = finding && finding.fixes.find((candidate) => candidate.index === index);
    const state = this.view.state;
    if (!fix || this.readOnly || state.sliceDoc(fix.from, fix.to) !== fix.before) {
      this.say(this.text('changed'));
      return false;
    }
    this.replace(fix.from, fix.to, fix.replacement);
    this.view.focus();
    return true;
  }

  /** Inserts text at an offset of the document as it was at `sequence`, as one undoable step. */
  insertAt(offset, text, epoch, sequence) {
    if (this.readOnly || epoch !== this.epoch) return;
    const at = this.edits
      .filter((edit) => edit.sequence > sequence)
      .reduce((place, edit) => edit.changes.mapPos(place, 1), offset);
    const place = Math.min(at, this.view.state.doc.length);
    this.replace(place, place, text);
    this.view.focus();
  }

  /** Inserts text where the caret is, in place of what is selected. */
  insertAtCaret(text) {
    if (this.readOnly) return;
    const { from, to } = this.view.state.selection.main;
    this.replace(from, to, text);
    this.view.focus();
  }

  /** Puts the caret to a finding, or to its segment where the draft has no words for it, and shows both sides. */
  jumpTo(id) {
    const finding = this.find(id);
    if (!finding) return;
    this.view.focus();
    this.go(finding);
  }

  // ---- inside

  freshState(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        documentAsTyped,
        look,
        history(),
        placeholder(this.text('placeholder')),
        drawSelection(),
        review,
        typing,
        active,
        current,
        open,
        decorations,
        hoverTooltip((view, pos, side) => this.hover(view, pos, side), { hoverTime: 250 }),
        showTooltip.compute([open], (state) => state.field(open)),
        keymap.of([{ key: 'Escape', run: (view) => this.closeCard(view) }, ...defaultKeymap, ...historyKeymap]),
        EditorView.domEventHandlers({ keydown: (event) => this.editorKey(event) }),
        EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
        EditorView.updateListener.of((update) => this.onUpdate(update)),
        EditorView.contentAttributes.of({
          'aria-label': this.label,
          lang: 'en-GB',
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
        }),
        this.reading.of(this.readingExtension()),
      ],
    });
  }

  readingExtension() {
    return [
      EditorState.readOnly.of(this.readOnly),
      EditorView.contentAttributes.of({ 'aria-readonly': String(this.readOnly) }),
    ];
  }

  text(key) {
    return this.labels[key] ?? ENGLISH[key];
  }

  find(id) {
    return this.view && this.view.state.field(review).findings.find((finding) => finding.id === id);
  }

  say(text) {
    this.view.dispatch({ effects: EditorView.announce.of(text) });
    this.dispatchEvent(new CustomEvent('editor-says', { detail: { text }, bubbles: true }));
  }

  replace(from, to, insert) {
    this.view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.fix')],
      effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 80 }),
    });
    this.flush();
  }

  onUpdate(update) {
    for (const tr of update.transactions) {
      if (tr.docChanged) {
        this.sequence += 1;
        this.edits.push({ sequence: this.sequence, changes: tr.changes });
      }
    }
    if (update.docChanged) {
      clearTimeout(this.quietTimer);
      this.quietTimer = setTimeout(this.flushNow, QUIET_MS);
      this.latestTimer ??= setTimeout(this.flushNow, LATEST_MS);
      clearTimeout(this.settleTimer);
      this.settleTimer = setTimeout(() => this.view.dispatch({ effects: settle.of(null) }), SETTLE_MS);
    }
    if (update.selectionSet || update.docChanged || update.transactions.some((tr) => tr.effects.some((e) => e.is(setReview)))) {
      // Another transaction may not start inside this one.
      queueMicrotask(() => this.follow());
    }
  }

  /** Marks the segment and the finding at the caret here and their counterparts in the release. */
  follow() {
    if (!this.view) return;
    const state = this.view.state;
    const head = state.selection.main.head;
    const segment = state.field(review).segments.find((s) => s.from <= head && head <= s.to);
    const number = segment && this.view.hasFocus ? segment.number : null;
    const finding = visible(state).find((f) => f.from <= head && head <= f.to);
    const id = finding && this.view.hasFocus ? finding.id : null;
    const effects = [];
    if (number !== state.field(active)) effects.push(setActive.of(number));
    if (id !== state.field(current)) effects.push(setCurrent.of(id));
    if (!effects.length) return;
    this.view.dispatch({ effects });
    this.release?.activate?.(number, id);
    this.markInList(id);
  }

  /** Marks a segment that was chosen on the release's side. */
  activate(number) {
    const segment = this.view.state.field(review).segments.find((s) => s.number === number);
    const effects = [setActive.of(number)];
    if (segment) effects.push(EditorView.scrollIntoView(segment.from, { y: 'center' }));
    this.view.dispatch({ effects });
  }

  markInList(id) {
    for (const item of document.querySelectorAll('[data-finding]')) {
      if (item.dataset.finding === id) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
  }

  get release() {
    return this.getRootNode().querySelector('communique-source');
  }

  flush() {
    clearTimeout(this.quietTimer);
    clearTimeout(this.latestTimer);
    this.latestTimer = undefined;
    if (!this.view || this.sent === this.sequence) return;
    this.sent = this.sequence;
    this.$server?.draftChanged(this.epoch, this.sequence, this.view.state.doc.toString());
  }

  go(finding) {
    const { findings, segments } = this.view.state.field(review);
    this.release?.reveal?.(finding.id, finding.segment);
    let place = finding.from;
    if (place === null) {
      // Nothing in the draft stands for it: the caret goes to its segment, or behind the one before.
      const own = segments.find((s) => s.number === finding.segment);
      const before = segments.filter((s) => s.number < finding.segment).at(-1);
      place = own ? own.from : before ? before.to : 0;
    }
    this.view.dispatch({
      selection: { anchor: place },
      effects: EditorView.scrollIntoView(place, { y: 'center' }),
    });
    const shownOnes = findings.filter((f) => f.from !== null);
    const index = shownOnes.findIndex((f) => f.id === finding.id);
    if (index >= 0) {
      const words = fill(this.text('findings'), String(index + 1), String(shownOnes.length));
      this.view.dispatch({
        effects: EditorView.announce.of(`${words}. ${this.text(finding.severity)}: ${finding.message}`),
      });
    }
  }

  /** F8 works wherever the focus is on the page, as long as no dialog is open. */
  documentKey(event) {
    if (event.code !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (document.querySelector('vaadin-dialog[opened]')) return;
    event.preventDefault();
    this.step(event.shiftKey ? -1 : 1);
  }

  editorKey(event) {
    // By the place of the key: with the Thai layout the same key gives ใ.
    if (event.code === 'Period' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      this.openCard();
      return true;
    }
    return false;
  }

  step(direction) {
    const findings = [...visible(this.view.state)].sort((a, b) => a.from - b.from || a.to - b.to);
    if (!findings.length) {
      this.say(this.text('noFindings'));
      return;
    }
    const head = this.view.state.selection.main.head;
    const next =
      direction > 0
        ? (findings.find((f) => f.from > head) ?? findings[0])
        : (findings.filter((f) => f.from < head).at(-1) ?? findings.at(-1));
    this.view.focus();
    this.go(next);
  }

  at(view, from, to) {
    return visible(view.state).filter((f) => f.from <= to && f.to >= from);
  }

  hover(view, pos, side) {
    const found = this.at(view, pos, pos).filter((f) => !(f.from === pos && side < 0) && !(f.to === pos && side > 0));
    if (!found.length) return null;
    return this.tooltip(found, false);
  }

  openCard() {
    const head = this.view.state.selection.main.head;
    const found = this.at(this.view, head, head);
    if (found.length) this.view.dispatch({ effects: setOpen.of(this.tooltip(found, true)) });
  }

  closeCard(view) {
    if (!view.state.field(open)) return false;
    view.dispatch({ effects: setOpen.of(null) });
    view.focus();
    return true;
  }

  tooltip(findings, takeFocus) {
    return {
      pos: Math.min(...findings.map((f) => f.from)),
      end: Math.max(...findings.map((f) => f.to)),
      above: false,
      create: () => {
        const dom = element('div');
        dom.setAttribute('role', 'dialog');
        dom.setAttribute('aria-label', findings.map((f) => f.message).join(' '));
        for (const finding of findings) dom.append(this.card(finding));
        dom.addEventListener('keydown', (event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            this.closeCard(this.view);
          }
        });
        return {
          dom,
          mount: () => {
            if (takeFocus) dom.querySelector('button')?.focus();
          },
        };
      },
    };
  }

  card(finding) {
    const card = element('div', 'card');
    card.append(cardHead(finding, this.labels), element('p', '', finding.message));
    const buttons = element('div', 'buttons');
    if (!this.readOnly) {
      for (const fix of finding.fixes) {
        const label = fix.replacement === '' ? 'remove' : fix.before === '' ? 'insert' : 'replace';
        const words = label === 'remove' ? fix.before : fix.replacement;
        buttons.append(
          button('fix', fill(this.text(label), words.trim() || words), () => {
            this.closeCard(this.view);
            this.applyFix(finding.id, fix.index);
          }),
        );
      }
      buttons.append(
        button('', this.text('setAside'), () => {
          this.closeCard(this.view);
          this.$server?.setAsideWanted(finding.id);
        }),
      );
    }
    if (buttons.childNodes.length) card.append(buttons);
    return card;
  }
}

customElements.define('communique-editor', CommuniqueEditor);
