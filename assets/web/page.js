// The page keeps itself up to date and sends what is asked; without this script every form works by itself.
// It holds no state of the exercise: what the server sends is shown, what somebody types is kept.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const body = document.body;
const notice = $('#notice');
const title = document.title;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// A clock that nobody can set; what it shows means nothing by itself.
const clock = () => performance.now();
// Server time minus that clock.
let offset = (Number(body.dataset.now) || Date.now()) - clock();
let revision = Number(body.dataset.revision || 0);

// A page that came in answer to a form stands in the browser's history as one of its address: the Back key of a phone would
// ask to send the form once more, and show an error instead of a page.
history.replaceState(history.state, '', location.href);

// ---- Saying what came of it ----

let hush;
function say(text, kind = '') {
  if (!notice) return;
  clearTimeout(hush);
  notice.textContent = text;
  notice.className = kind;
  // A modal dialog covers the page: what is said about it is said in it.
  const dialog = $('dialog[open]');
  (dialog || body).append(notice);
  if (kind !== 'wait') hush = setTimeout(() => (notice.textContent = ''), kind === 'bad' ? 15000 : 5000);
}
notice?.addEventListener('click', () => (notice.textContent = ''));

// When forms came that were not on the page at first.
const born = new WeakMap();

// ---- Keeping what somebody types ----

// In this tab alone and until it is closed; a browser that keeps nothing only keeps nothing.
const stored = (name) => {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
};
const store = (name, value) => {
  try {
    if (value) sessionStorage.setItem(name, JSON.stringify(value));
    else sessionStorage.removeItem(name);
  } catch {
    // It is kept on the page alone.
  }
};

const forget = () => {
  try {
    sessionStorage.clear();
  } catch {
    // There is nothing to forget.
  }
};

// By what a form is known again on a page that was loaded anew: what it asks, about what; not how that read.
const asks = (form) =>
  `typed ${form.getAttribute('action')}${$$('input[type=hidden]:not([name=seen])', form).map((i) => `&${i.name}=${i.value}`).join('')}`;
const boxed = (field) => field.type === 'checkbox' || field.type === 'radio';
const fieldsOf = (form) => [...form.elements].filter((field) => field.id && field.name && field.type !== 'hidden');

// Codes and seats are asked for by forms of another kind, of which nothing is kept.
function keep(form) {
  const changed = fieldsOf(form).filter((field) => !untouched(field));
  const values = changed.map((field) => [field.id, boxed(field) ? field.checked : field.value]);
  store(asks(form), values.length ? Object.fromEntries(values) : null);
}

function restore(form) {
  const values = stored(asks(form)) || {};
  for (const field of fieldsOf(form)) {
    if (!(field.id in values) || !untouched(field)) continue;
    if (boxed(field)) field.checked = values[field.id];
    else field.value = values[field.id];
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }
}

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, (event) => {
    const form = event.target.closest?.('form[data-ask]');
    if (form) keep(form);
  });
}

// ---- Asking ----

// crypto.randomUUID exists on https alone.
const nonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');

async function answerOf(response) {
  try {
    return await response.json();
  } catch {
    return { ok: response.ok, why: notice.dataset.wrong };
  }
}

// Sends until there is an answer. The nonce stays the same, so that what arrived twice counts once.
async function send(address, fields) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 15000);
    let why;
    try {
      const request = { method: 'POST', headers: { 'X-Ask': '1' }, body: fields, signal: stop.signal };
      const response = await fetch(address, request);
      if (response.status !== 503) return await answerOf(response);
      why = (await answerOf(response)).why;
    } catch {
      // The network failed; the next round asks again.
    } finally {
      clearTimeout(timer);
    }
    say(why || notice.dataset.retry, 'wait');
    await pause(wait + Math.random() * 300);
  }
}

const first = (list) => Math.max(0, [...list.options].findIndex((o) => o.defaultSelected));

function untouched(field) {
  if (boxed(field)) return field.checked === field.defaultChecked;
  return field.options ? field.selectedIndex === first(field) : field.value === field.defaultValue;
}

function reset(field) {
  if (boxed(field)) field.checked = field.defaultChecked;
  else if (field.options) field.selectedIndex = first(field);
  else if ('defaultValue' in field) field.value = field.defaultValue;
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-ask]')) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  // A second tap that was meant for what stood here a moment ago.
  if (clock() - (born.get(form) ?? -Infinity) < 350) return;
  const sure = event.submitter?.dataset.confirm || form.dataset.confirm;
  if (sure && !confirm(sure)) return;
  form.dataset.busy = '1';
  // What the form stands in; the form itself may be another when the answer comes.
  const around = form.parentElement;
  const dialog = form.closest('dialog');
  const fields = new URLSearchParams(new FormData(form));
  // Words that were on their way when the page was loaded anew, and are sent once more, count once. A button without
  // words means another ask each time.
  const [typed, way] = [asks(form), `sent ${asks(form)}`];
  const before = stored(way);
  const words = fields.toString();
  fields.set('nonce', before?.words === words ? before.nonce : nonce());
  if (stored(typed)) store(way, { words, nonce: fields.get('nonce') });
  const sent = [...form.elements].filter((field) => field.id).map((field) => [field.id, field.value]);
  // Its buttons are not disabled meanwhile: the focus would fall off the one that was pressed.
  const address = form.getAttribute('action');
  let answer = await send(address, fields);
  // A harsh act is asked about first; whoever means it sends it once more, as another ask.
  if (answer.asks && confirm(answer.why)) {
    fields.set('meant', 'yes');
    fields.set('nonce', nonce());
    answer = await send(address, fields);
  }
  delete form.dataset.busy;
  store(way, null);
  if (answer.asks) return;
  if (!answer.ok) return say(answer.why || notice.dataset.wrong, 'bad');
  // What was sent is taken off the page, unless somebody went on typing meanwhile.
  for (const [id, value] of sent) {
    const field = document.getElementById(id);
    if (field && field.value === value) reset(field);
  }
  if (form.isConnected) keep(form);
  else store(typed, null);
  fold(around);
  if (dialog) dialog.close();
  say(answer.note || notice.dataset.done);
  if (!('live' in body.dataset) && !dialog) location.assign('/');
});

// Folds what a form stood in alone, and leaves the focus in sight.
function fold(details) {
  if (!details.matches('details[id]')) return;
  const held = details.contains(document.activeElement);
  details.open = false;
  if (held) $('summary', details).focus();
}

// Marks are for several recipients; with one chosen they would only be a mistake.
document.addEventListener('change', (event) => {
  const several = event.target.name === 'to' && event.target.form && $('.several', event.target.form);
  if (!several || event.target.type === 'checkbox') return;
  several.open = event.target.value === 'several';
  if (!several.open) $$('input', several).forEach((box) => (box.checked = false));
});

// ---- Keeping up to date ----

// By what a part is known again: its id; a form by what it asks; a link by where it leads.
function key(node) {
  if (node.id) return node.id;
  if (node.nodeName === 'A') return node.getAttribute('href');
  if (node.nodeName !== 'FORM') return '';
  return node.getAttribute('action') + $$('input[type=hidden]', node).map((i) => `&${i.name}=${i.value}`).join('');
}

function counterpart(from, want) {
  const wanted = key(want);
  for (let node = from; node; node = node.nextSibling) {
    const found = key(node);
    if (node.nodeName === want.nodeName && found === wanted) return node;
    if (!wanted && found) return null;
  }
  return null;
}

// Changes what differs and leaves everything else as it is, so that typing, folds, focus and scrolling stay.
function morph(old, fresh) {
  let at = old.firstChild;
  for (const want of [...fresh.childNodes]) {
    const found = counterpart(at, want);
    if (!found) {
      old.insertBefore(want, at);
      continue;
    }
    while (at !== found) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
    at = found.nextSibling;
    if (!found.isEqualNode(want)) adapt(found, want);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function adapt(old, want) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = want.data;
    return;
  }
  // What is counted here is not the server's to change.
  if (old.dataset.unseen && old.dataset.unseen === want.dataset.unseen) return;
  const own = (name) => name === 'open' || name === 'data-busy';
  for (const { name } of [...old.attributes]) if (!own(name) && !want.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of want.attributes) {
    if (!own(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  morph(old, want);
}

const lines = (region) => $$('li,p,h3', region).filter((line) => !$('li,p,time', line));

// By what the focus is found again if its place in the region is another now: itself, or its place in its form.
function place(node) {
  if (key(node)) return { name: node.nodeName, key: key(node), at: -1 };
  const form = node.closest('form');
  return form ? { name: 'FORM', key: key(form), at: [...form.elements].indexOf(node) } : null;
}

function refind(region, { name, key: wanted, at }) {
  const found = $$(name.toLowerCase(), region).find((node) => key(node) === wanted);
  return at < 0 ? found : found?.elements[at];
}

// Shows a region, or a list, as it is now and marks for a moment what is new in it.
function show(region, html) {
  if (!region) return;
  const known = new Set(lines(region).map((line) => line.textContent));
  const held = region.contains(document.activeElement) && place(document.activeElement);
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const inSight = bottom > 0 && top < innerHeight;
  const fresh = region.cloneNode(false);
  fresh.innerHTML = html;
  const stood = new Set($$('form', region));
  morph(region, fresh);
  for (const form of $$('form', region)) {
    if (stood.has(form)) continue;
    born.set(form, clock());
    if (form.matches('[data-ask]')) restore(form);
  }
  if (held !== false && !region.contains(document.activeElement)) {
    const found = held && refind(region, held);
    if (!found) region.tabIndex = -1;
    // Whoever looks at it follows it; whoever has scrolled away reads on.
    (found || region).focus({ preventScroll: !found || !inSight });
  }
  // Where nothing stood before, everything is new, and a mark would say nothing.
  if (region.matches('[data-region=nav],[data-region=top]') || !known.size) return;
  for (const line of lines(region)) {
    if (known.has(line.textContent)) continue;
    line.classList.add('fresh');
    setTimeout(() => line.classList.remove('fresh'), 4000);
  }
}

// A list comes as the order of its items with those that the page has not. False if one is missing all the same.
function renew(name, { order, items }) {
  const list = $(`[data-list="${name}"]`);
  const all = order.map((id) => items[id] ?? document.getElementById(id)?.outerHTML);
  if (list && all.includes(undefined)) return false;
  show(list, all.join(''));
  return true;
}

// ---- What nobody has looked at yet ----

// How new an item was when it was in sight, by its id. What stood on the page at first needs no notice.
let looked = stored('looked');

function look() {
  const begins = !looked;
  looked ??= {};
  let news = begins;
  for (const list of $$('[data-list]')) {
    let count = 0;
    for (const item of list.children) {
      const age = Number(item.dataset.new || 0);
      if (age <= (looked[item.id] || 0)) continue;
      const { top, bottom, height } = item.getBoundingClientRect();
      if (begins || (!document.hidden && height && bottom > 0 && top < innerHeight)) {
        looked[item.id] = age;
        news = true;
      } else count += 1;
    }
    for (const sign of $$(`[data-unseen="${list.dataset.list}"]`)) {
      for (const says of $$('[data-says]', sign)) {
        const words = says.dataset.says.replace('#', count);
        if (says.textContent !== words) says.textContent = words;
      }
      // A line keeps its place when it is done with: what stands below must not move under a finger.
      if (count || !sign.matches('li')) sign.hidden = !count;
      sign.style.visibility = count ? '' : 'hidden';
    }
  }
  if (news) store('looked', looked);
}

// At a change of stage the page begins anew at its top; whoever is writing stays there and is told.
let stage = $('[data-stage]')?.dataset.stage;

function turn() {
  const says = $('[data-stage]');
  if (!says || says.dataset.stage === stage) return;
  stage = says.dataset.stage;
  // A card of the step before would cover what has come.
  if (sheet.open) sheet.close();
  const field = document.activeElement;
  if (field.matches('textarea,input[type=text]') && field.value) say(says.textContent);
  else scrollTo(0, 0);
}

let source;
let again = 1000;
// When the stream was last heard. The server says something at least every 15 seconds.
let heard = 0;
const SILENCE = 35000;
let timer;
let banner;

function lost(is) {
  clearTimeout(banner);
  const shown = $('#lost');
  // A blink of the network needs no alarm.
  if (shown) banner = setTimeout(() => (shown.hidden = !is), is ? 1500 : 0);
}

function listen() {
  clearTimeout(timer);
  source?.close();
  // The watch runs from here on, whether or not it ever opens.
  heard = Date.now();
  source = new EventSource(`/stream?since=${revision}`);
  source.addEventListener('open', () => {
    heard = Date.now();
    again = 1000;
    lost(false);
  });
  source.addEventListener('error', () => {
    // The browser would ask for the old revision again.
    source.close();
    lost(true);
    // A seat that is gone has no stream either; the page would ask for one for ever.
    fetch('/', { method: 'HEAD', redirect: 'manual' })
      .then((door) => door.type === 'opaqueredirect' && location.assign('/'))
      .catch(() => {});
    // Sixty phones do not come back in one moment.
    timer = setTimeout(listen, again * (0.7 + Math.random() * 0.6));
    again = Math.min(again * 2, 8000);
  });
  source.addEventListener('regions', (event) => {
    // Who waited at the door while the network was away, and was let in meanwhile.
    if (!$('[data-region]')) return location.assign('/');
    const news = JSON.parse(event.data);
    offset = news.now - clock();
    revision = news.revision;
    heard = Date.now();
    for (const [name, html] of Object.entries(news.regions)) show($(`[data-region="${name}"]`), html);
    slide();
    const whole = Object.entries(news.lists).map(([name, list]) => renew(name, list));
    if (whole.includes(false)) {
      revision = 0;
      return listen();
    }
    if (document.hidden && Object.keys({ ...news.regions, ...news.lists }).length) document.title = `• ${title}`;
    turn();
    tick();
  });
  source.addEventListener('beat', () => (heard = Date.now()));
  source.addEventListener('gone', () => {
    forget();
    location.assign('/');
  });
  source.addEventListener('reload', () => location.reload());
}

// ---- Time ----

const two = (number) => String(number).padStart(2, '0');

function tick() {
  for (const time of $$('time[data-until]')) {
    const left = Math.max(0, Math.round((Number(time.dataset.until) - clock() - offset) / 1000));
    const hours = Math.floor(left / 3600);
    const minutes = Math.floor(left / 60) % 60;
    time.textContent = hours ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
    time.parentElement.classList.toggle('short', left <= 60);
  }
  for (const time of $$('time[data-at]:empty')) {
    // By the clock of this device, which may differ from the server's.
    const at = new Date(Number(time.dataset.at) - offset - clock() + Date.now());
    time.textContent = `${two(at.getHours())}:${two(at.getMinutes())}`;
  }
  look();
  // A phone that slept, or a network that swallowed the connection without a word.
  if (heard && source.readyState !== EventSource.CLOSED && Math.abs(Date.now() - heard) > SILENCE) listen();
}

// ---- Cards ----

const sheet = document.createElement('dialog');
sheet.setAttribute('aria-labelledby', 'card-title');
sheet.addEventListener('click', (event) => {
  if (event.target === sheet || event.target.closest('[data-close]')) sheet.close();
});
let opener = '';
sheet.addEventListener('close', () => {
  body.append(notice);
  $$('a[data-card]').find((link) => link.getAttribute('href') === opener)?.focus();
});

document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[data-card]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !sheet.showModal) return;
  event.preventDefault();
  try {
    const response = await fetch(link.href);
    if (!response.ok || response.redirected) return location.assign(response.url);
    const card = $('main', new DOMParser().parseFromString(await response.text(), 'text/html'));
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button close';
    close.dataset.close = '';
    close.textContent = notice.dataset.close;
    sheet.replaceChildren(close, ...card.childNodes);
    const head = $('h1', sheet);
    if (head) {
      head.id = 'card-title';
      head.tabIndex = -1;
    }
    $$('form[data-ask]', sheet).forEach(restore);
    opener = link.getAttribute('href');
    sheet.showModal();
    sheet.scrollTop = 0;
    head?.focus();
  } catch {
    say(notice.dataset.retry, 'bad');
  }
});

// ---- Trust, from the opening to the end ----

// The server draws the end; each part says how it stands at every moment, and the slider says which is shown.
function slide() {
  const slider = $('#moment');
  if (!slider) return;
  for (const part of $$('[data-moments]')) {
    const [way, said] = part.dataset.moments.split('|')[slider.value].split(';');
    if (way) part.setAttribute('class', way);
    if (part.matches('line')) part.setAttribute('stroke-width', said);
    else if (part.textContent !== said) part.textContent = said;
    if (part.matches('output')) slider.setAttribute('aria-valuetext', said);
  }
}
document.addEventListener('input', ({ target }) => target.id === 'moment' && slide());

// ---- Beginning ----

// What needs the script is shown.
document.documentElement.classList.add('lively');
slide();

body.append(sheet);
// The board stays light or dark in this tab.
if ($('#day')) $('#day').checked = stored('day') || false;
document.addEventListener('change', ({ target }) => target.id === 'day' && store('day', target.checked || null));
// At the door another person, or another exercise, may begin.
if (location.pathname === '/join') forget();
$$('form[data-ask]').forEach(restore);
// A code or a key that came in the address has only to be sent on.
$('form[data-go]')?.requestSubmit();
tick();
setInterval(tick, 1000);
if ('live' in body.dataset) {
  listen();
  window.addEventListener('online', () => {
    again = 500;
    listen();
  });
  // A stream that hears nothing cannot tell that the network is gone; asking anew can.
  window.addEventListener('offline', listen);
  // A page out of the browser's memory shows an old state.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());
  // Browsers keep six connections to one house. Tabs that nobody looks at let go when another one is looked at.
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('mufakat-tabs') : null;
  if (tabs) tabs.onmessage = () => document.hidden && (clearTimeout(timer), source.close());
  if (!document.hidden) tabs?.postMessage('seen');
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    document.title = title;
    tabs?.postMessage('seen');
    // What it calls open may have been dead for long.
    if (source.readyState !== EventSource.OPEN || Math.abs(Date.now() - heard) > SILENCE / 2) listen();
  });
}
