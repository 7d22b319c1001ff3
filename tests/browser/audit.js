// Whatever on the page as it stands would stop somebody who cannot see it, sees little, or uses no mouse: one sentence
// each. Everything is unfolded before. With a dialog open the dialog is the page.
for (const fold of document.querySelectorAll('details')) fold.open = true;
const dialog = [...document.querySelectorAll('dialog[open]')].pop();
const root = dialog || document.body;
const wrong = [];
const plain = (text) => (text || '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const show = (node) => node.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
const say = (what, node) => wrong.push(`${what}: ${node ? show(node) : ''}`);
const all = (selector, under = root) => [...under.querySelectorAll(selector)];
const visible = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
const hidden = (node) => node.closest('[aria-hidden=true]') !== null;

// Names.
const named = (node) => {
  const by = (node.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id)?.textContent);
  const labels = [...(node.labels || [])].map((label) => label.textContent);
  const own = node.matches('button, a, summary') ? [node.textContent] : [];
  return plain([node.getAttribute('aria-label'), ...by, ...labels, ...own].join(' '));
};
for (const node of all('input:not([type=hidden]), select, textarea, button, a[href], summary, meter, progress'))
  if (!hidden(node) && !named(node)) say('has no name', node);
for (const label of all('label[for]')) if (!document.getElementById(label.htmlFor)) say('names nothing', label);
for (const set of all('fieldset')) if (!set.querySelector(':scope > legend')) say('group without a legend', set);
for (const node of all('img, svg')) {
  const silent = hidden(node) || node.getAttribute('alt') === '' || node.closest('[role=img][aria-label]');
  const spoken = node.getAttribute('alt') || (node.getAttribute('role') === 'img' && node.getAttribute('aria-label'));
  if (!silent && !spoken) say('picture without words', node);
}

// Order.
if (!document.documentElement.lang) say('no language', document.documentElement);
if (!plain(document.title)) say('no title');
const heads = all('h1, h2, h3, h4, h5, h6').filter(visible);
const tops = heads.filter((head) => head.localName === 'h1');
if (tops.length !== 1) wrong.push(`${tops.length} headings of the first level: ${tops.map(show).join(' | ')}`);
heads.reduce((last, head) => {
  const level = Number(head.localName[1]);
  if (level > last + 1) say(`heading after level ${last} skips to ${level}`, head);
  return level;
}, 0);
if (all('main', document).filter(visible).length !== 1) wrong.push('not one main part');
if ('live' in document.body.dataset)
  for (const nav of all('nav', document)) if (visible(nav) && !nav.querySelector('a[href]')) say('navigation without a way', nav);
for (const link of all('a[href^="#"]', document)) {
  const target = link.getAttribute('href').slice(1);
  if (!document.getElementById(target)) say('leads nowhere', link);
}
const ids = new Set();
for (const { id } of all('[id]', document)) {
  if (ids.has(id)) wrong.push(`the id “${id}” stands twice`);
  ids.add(id);
}
for (const list of all('ul, ol')) {
  const odd = [...list.children].find((child) => !['LI', 'SCRIPT', 'TEMPLATE'].includes(child.nodeName));
  if (odd) say('in a list, but no part of it', odd);
}

// Contrast.
const colour = (text) => {
  const found = text.match(/^rgba?\(([^)]+)\)$/);
  if (!found) return null;
  const [r, g, b, a = 1] = found[1].split(/[\s,/]+/).filter(Boolean).map(Number);
  return [r, g, b, a];
};
const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
const behind = (node) => {
  const layers = [];
  for (let at = node; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') return null;
    const own = colour(style.backgroundColor);
    if (!own) return null;
    layers.unshift(own);
    if (own[3] === 1) break;
  }
  return layers.reduce((under, layer) => over(layer, under), [255, 255, 255, 1]);
};
const light = ([r, g, b]) => {
  const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const contrast = (a, b) => {
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !visible(node) || node.closest('svg, :disabled, option, select')) continue;
  const style = getComputedStyle(node);
  const [under, ink] = [behind(node), colour(style.color)];
  if (!under || !ink) {
    say('a colour that cannot be judged', node);
    continue;
  }
  const [size, bold] = [parseFloat(style.fontSize), Number(style.fontWeight) >= 700];
  const least = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
  const has = contrast(over(ink, under), under);
  if (has < least) say(`contrast ${has.toFixed(2)} below ${least}`, node);
}

// The focus must be seen on everything the keyboard reaches.
const before = document.activeElement;
for (const node of all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
  if (!visible(node) || node.disabled) continue;
  node.focus({ focusVisible: true, preventScroll: true });
  if (document.activeElement !== node) continue;
  const style = getComputedStyle(node);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) <= 0) say('focus that nobody sees', node);
}
document.activeElement.blur();
before.focus({ preventScroll: true });

// Whoever wants no motion gets none.
const line = root.querySelector('li, p');
line?.classList.add('fresh');
for (const motion of document.getAnimations()) {
  if (motion.playState === 'running') say('moves', motion.effect.target);
}
line?.classList.remove('fresh');
return [...new Set(wrong)];
