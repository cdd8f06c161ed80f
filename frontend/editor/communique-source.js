/*
 * <communique-source>: the Thai release, to be read: its terms underlined, with a card that says the English and why,
 * and the findings' places marked as in the draft.
 */
import { LitElement, css, html } from 'lit';
import { defaultKeymap } from '@codemirror/commands';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, drawSelection, hoverTooltip, keymap, showTooltip } from '@codemirror/view';
import { ENGLISH, button, cardHead, documentAsTyped, element, look } from './text-view.js';

const setReview = StateEffect.define();
const setActive = StateEffect.define();
const setOpen = StateEffect.define();

const EMPTY = { terms: [], findings: [], segments: [], furniture: [] };

const review = StateField.define({
  create: () => EMPTY,
  update: (value, tr) => tr.effects.find((effect) => effect.is(setReview))?.value ?? value,
});
const active = StateField.define({
  create: () => ({ segment: null, finding: null }),
  update: (value, tr) => tr.effects.find((effect) => effect.is(setActive))?.value ?? value,
});
const open = StateField.define({
  create: () => null,
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(setOpen)) return effect.value;
    return tr.selection ? null : value;
  },
});

class FurnitureLabel extends WidgetType {
  constructor(text) {
    super();
    this.text = text;
  }
  eq(other) {
    return other.text === this.text;
  }
  toDOM() {
    return element('span', 'furniture-label', this.text);
  }
}

const thaiLook = EditorView.theme({
  '.cm-scroller': { fontFamily: "'Noto Sans Thai', 'Noto Sans', sans-serif", fontSize: '17px', lineHeight: '1.7' },
  '.cm-term': { borderBottom: '2px solid var(--communique-term)', paddingBottom: '1px' },
  '.cm-term:hover': { backgroundColor: 'var(--communique-active)' },
  '.cm-furniture .cm-term': { borderBottomColor: 'transparent' },
  '.furniture-label': {
    display: 'inline-block',
    marginRight: '8px',
    padding: '0 8px',
    borderRadius: '10px',
    border: '1px dashed var(--communique-line)',
    font: "normal 12px/1.6 'Noto Sans', sans-serif",
    color: 'var(--communique-faint)',
  },
  '.cm-line:has(.cm-furniture)': { fontSize: '14px' },
  '.card .english': { fontSize: '16px', fontWeight: '600', margin: '0 0 2px' },
});

class CommuniqueSource extends LitElement {
  static properties = {
    label: { type: String },
    labels: { type: Object },
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
    this.label = 'Thai release';
    this.labels = ENGLISH;
    this.pending = '';
    this.waiting = EMPTY;
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
    this.view.dispatch({ effects: setReview.of(this.waiting) });
  }

  // ---- what the server and the editor call

  load(text) {
    this.pending = text;
    if (this.view) this.view.setState(this.freshState(text));
  }

  /** Shows terms, findings, segments and furniture: offsets of the release as typed, which never changes here. */
  showReview(result) {
    this.waiting = result;
    if (this.view) this.view.dispatch({ effects: setReview.of(result) });
  }

  /** Marks a segment and a finding as the ones being worked on, without moving anything. */
  activate(segment, finding) {
    this.view?.dispatch({ effects: setActive.of({ segment, finding }) });
  }

  /** Scrolls to a finding's Thai words, or to its segment. */
  reveal(id, number) {
    if (!this.view) return;
    const { findings, segments } = this.view.state.field(review);
    const place = findings.find((f) => f.id === id) ?? segments.find((s) => s.number === number);
    if (!place) return;
    this.view.dispatch({
      effects: [setActive.of({ segment: number, finding: id }), EditorView.scrollIntoView(place.from, { y: 'center' })],
    });
  }

  // ---- inside

  freshState(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        documentAsTyped,
        thaiLook, // before the look that both sides share: the first one wins
        look,
        EditorState.readOnly.of(true),
        drawSelection(),
        review,
        active,
        open,
        EditorView.decorations.compute([review, active], (state) => this.decorations(state)),
        hoverTooltip((view, pos, side) => this.hover(view, pos, side), { hoverTime: 200 }),
        showTooltip.compute([open], (state) => state.field(open)),
        keymap.of([{ key: 'Escape', run: (view) => this.close(view) }, ...defaultKeymap]),
        EditorView.domEventHandlers({
          click: () => this.chosen(),
          keydown: (event) => {
            if (event.code !== 'Period' || !(event.ctrlKey || event.metaKey)) return false;
            event.preventDefault();
            this.openCard();
            return true;
          },
        }),
        EditorView.contentAttributes.of({
          'aria-label': this.label,
          'aria-readonly': 'true',
          lang: 'th',
          spellcheck: 'false',
        }),
      ],
    });
  }

  text(key) {
    return this.labels[key] ?? ENGLISH[key];
  }

  decorations(state) {
    const { terms, findings, segments, furniture } = state.field(review);
    const { segment, finding } = state.field(active);
    const marks = [];
    const mark = (range, spec) => {
      const to = Math.min(range.to, state.doc.length);
      if (range.from < to) marks.push(Decoration.mark(spec).range(range.from, to));
    };
    for (const range of furniture) {
      if (range.from >= state.doc.length) continue;
      mark(range, { class: 'cm-furniture' });
      marks.push(Decoration.widget({ widget: new FurnitureLabel(this.text('furniture')), side: -1 }).range(range.from));
    }
    for (const s of segments) if (s.number === segment) mark(s, { class: 'cm-active-segment' });
    for (const term of terms) mark(term, { class: 'cm-term' });
    for (const f of findings) {
      mark(f, { class: `cm-finding cm-finding-${f.severity}${f.id === finding ? ' cm-current-finding' : ''}` });
    }
    return Decoration.set(marks, true);
  }

  chosen() {
    const head = this.view.state.selection.main.head;
    const found = this.view.state.field(review).segments.find((s) => s.from <= head && head <= s.to);
    if (!found) return;
    this.activate(found.number, null);
    this.editor?.activate?.(found.number);
  }

  get editor() {
    return this.getRootNode().querySelector('communique-editor');
  }

  hover(view, pos, side) {
    const { terms, findings } = view.state.field(review);
    const inside = (r) => r.from <= pos && pos <= r.to && !(r.from === pos && side < 0) && !(r.to === pos && side > 0);
    return this.tooltip(terms.filter(inside), findings.filter(inside), false);
  }

  openCard() {
    const head = this.view.state.selection.main.head;
    const { terms, findings } = this.view.state.field(review);
    const inside = (r) => r.from <= head && head <= r.to;
    const tooltip = this.tooltip(terms.filter(inside), findings.filter(inside), true);
    if (tooltip) this.view.dispatch({ effects: setOpen.of(tooltip) });
  }

  close(view) {
    if (!view.state.field(open)) return false;
    view.dispatch({ effects: setOpen.of(null) });
    view.focus();
    return true;
  }

  tooltip(terms, findings, takeFocus) {
    const all = [...terms, ...findings];
    if (!all.length) return null;
    return {
      pos: Math.min(...all.map((r) => r.from)),
      end: Math.max(...all.map((r) => r.to)),
      above: false,
      create: () => {
        const dom = element('div');
        dom.setAttribute('role', 'dialog');
        for (const finding of findings) {
          const card = element('div', 'card');
          card.append(cardHead(finding, this.labels), element('p', '', finding.message));
          dom.append(card);
        }
        for (const term of terms) dom.append(this.termCard(term));
        dom.addEventListener('keydown', (event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            this.close(this.view);
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

  termCard(term) {
    const card = element('div', 'card term-card');
    card.append(element('div', 'english', term.english));
    if (term.scope) card.append(element('div', 'scope', term.scope));
    if (term.reason) card.append(element('p', '', term.reason));
    if (this.editor && !this.editor.readOnly) {
      const buttons = element('div', 'buttons');
      buttons.append(button('', this.text('insertTerm'), () => this.editor.insertAtCaret(term.english)));
      card.append(buttons);
    }
    return card;
  }
}

customElements.define('communique-source', CommuniqueSource);
