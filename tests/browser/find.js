// The part of a page that bears these words, as somebody would find it: what is visible, in the dialog if one is open,
// nearest to other words if some are given, line by line. Arguments: kind, words, words nearby.
const [kind, words, near] = arguments;
const plain = (text) => (text || '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const KINDS = {
  button: 'button, a.button',
  link: 'a[href]',
  field: 'input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select',
  box: 'input[type=radio], input[type=checkbox]',
  fold: 'summary',
};
const label = (node) => plain([...(node.labels || [])].map((label) => label.textContent).join(' '));
const name = (node) => plain(node.getAttribute('aria-label')) || label(node) || plain(node.textContent);
const visible = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
const root = [...document.querySelectorAll('dialog[open]')].pop() || document;
let found = [...root.querySelectorAll(KINDS[kind])].filter((node) => visible(node) && !node.disabled);
const same = found.filter((node) => name(node) === words);
const begins = found.filter((node) => name(node).startsWith(words));
found = same.length ? same : begins.length ? begins : found.filter((node) => name(node).includes(words));
if (!near) return found[0] || null;
const distance = (node) => {
  let steps = 0;
  const holds = (text) => near.split('\n').every((line) => text.includes(line));
  for (let at = node; at; at = at.parentElement, steps++) if (holds(plain(at.textContent))) return steps;
  return Infinity;
};
found = found.map((node) => [distance(node), node]).sort(([a], [b]) => a - b);
return found.length && found[0][0] < Infinity ? found[0][1] : null;
