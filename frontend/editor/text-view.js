/*
 * What the draft's editor and the release's view have in common: one look, one way of showing findings, and offsets
 * that are the document's own.
 *
 * All text that comes from documents, glossary or people is set as text nodes, never as markup.
 */
import { EditorState } from '@codemirror/state';
import { EditorView, highlightSpecialChars } from '@codemirror/view';

/** Words of the interface; the server overrides them by the `labels` property. */
export const ENGLISH = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  replace: 'Replace with “{0}”',
  remove: 'Remove “{0}”',
  insert: 'Insert “{0}”',
  setAside: 'Set aside…',
  close: 'Close',
  placeholder: 'Type or paste the English here.',
  preferred: 'Preferred',
  insertTerm: 'Insert at the caret',
  furniture: 'from the web page, not part of the release',
  changed: 'The text has changed since; wait for the next check.',
  findings: 'Finding {0} of {1}',
  noFindings: 'No findings in the draft',
};

export const SYMBOLS = { error: '●', warning: '▲', hint: '○' };

export function fill(pattern, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), pattern);
}

/** An element with text in it: never markup. */
export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

export function button(className, text, onClick) {
  const node = element('button', className, text);
  node.type = 'button';
  node.addEventListener('click', onClick);
  return node;
}

/**
 * Lines end at \n and nowhere else, so that a document with \r\n keeps the offsets it was stored with. Controls and
 * marks that turn the direction of text are shown as placeholders; U+200B and \r, which stand in many Thai pages, not.
 */
export const documentAsTyped = [
  EditorState.lineSeparator.of('\n'),
  highlightSpecialChars({
    specialChars: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffc]/g,
  }),
  EditorView.lineWrapping,
];

export const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--communique-text)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: "'Noto Sans', 'Noto Sans Thai', sans-serif",
    fontSize: '16px',
    lineHeight: '1.7',
    overflow: 'auto',
  },
  '.cm-content': { padding: '16px 20px 40vh', caretColor: 'var(--communique-text)', lineBreak: 'loose' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--communique-text)', borderLeftWidth: '2px' },
  '.cm-finding': { textDecorationLine: 'underline', textDecorationSkipInk: 'none', textUnderlineOffset: '4px' },
  '.cm-finding-error': {
    textDecorationStyle: 'wavy',
    textDecorationColor: 'var(--communique-error)',
    textDecorationThickness: '1.5px',
    backgroundColor: 'var(--communique-error-tint)',
  },
  '.cm-finding-warning': {
    textDecorationStyle: 'dotted',
    textDecorationColor: 'var(--communique-warning)',
    textDecorationThickness: '3px',
  },
  '.cm-finding-hint': {
    textDecorationStyle: 'solid',
    textDecorationColor: 'var(--communique-hint)',
    textDecorationThickness: '1px',
  },
  '.cm-current-finding': { outline: '2px solid var(--communique-accent)', outlineOffset: '1px', borderRadius: '2px' },
  '.cm-active-segment': { backgroundColor: 'var(--communique-active)' },
  '.cm-placeholder': { color: 'var(--communique-faint)' },
  '.cm-furniture': { color: 'var(--communique-faint)', fontStyle: 'italic' },
  '.cm-specialChar': { color: 'var(--communique-error)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--communique-card)',
    color: 'var(--communique-text)',
    border: '1px solid var(--communique-line)',
    borderRadius: '8px',
    boxShadow: '0 4px 20px rgb(0 0 0 / 18%)',
    maxWidth: 'min(30rem, 90vw)',
    zIndex: '10',
  },
  '.card': { padding: '10px 14px', fontFamily: "'Noto Sans', 'Noto Sans Thai', sans-serif", fontSize: '14px', lineHeight: '1.5' },
  '.card + .card': { borderTop: '1px solid var(--communique-line)' },
  '.card p': { margin: '4px 0 8px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.card .kind': { fontWeight: '600' },
  '.card .kind-error': { color: 'var(--communique-error)' },
  '.card .kind-warning': { color: 'var(--communique-warning)' },
  '.card .kind-hint': { color: 'var(--communique-hint)' },
  '.card .quiet': { color: 'var(--communique-faint)', marginLeft: '8px' },
  '.card .buttons': { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  '.card button': {
    font: 'inherit',
    textAlign: 'left',
    padding: '3px 10px',
    minHeight: '28px',
    border: '1px solid var(--communique-line)',
    borderRadius: '6px',
    background: 'var(--communique-card)',
    color: 'var(--communique-text)',
    cursor: 'pointer',
  },
  '.card button.fix': { background: 'var(--communique-accent)', color: 'var(--communique-on-accent)', borderColor: 'transparent' },
  '.card button:hover': { filter: 'brightness(0.95)' },
  '.card button:focus-visible': { outline: '2px solid var(--communique-accent)', outlineOffset: '2px' },
});

/** The head of a card: symbol, word and check, so that nothing rests on colour. */
export function cardHead(finding, labels) {
  const head = element('div');
  head.append(
    element('span', `kind kind-${finding.severity}`, `${SYMBOLS[finding.severity]} ${labels[finding.severity]}`),
    element('span', 'quiet', finding.title),
  );
  return head;
}

/** Where a finding or segment lies now, or null where an edit has swallowed it. */
export function mapped(range, changes) {
  const from = changes.mapPos(range.from, 1);
  const to = changes.mapPos(range.to, -1);
  return from < to || range.from === range.to ? { ...range, from, to: Math.max(from, to) } : null;
}
