// The workshop's script. Every form works without it; with it a change is saved at once, the check follows while one
// types, cards can be dragged, and nothing that was typed goes away unasked.

const part = (name) => document.getElementById(name);
const around = ['top', 'parts', 'told', 'left', 'right'];
const texts = 'textarea, input[type="text"]';
let queue = Promise.resolve();
let typing = 0;
let idle = 0;
let dirty = false;
let byKey = false;
let trial = 0;

const say = (sentence, bad) => {
  const line = document.createElement('p');
  line.className = bad ? 'banner' : 'done';
  line.textContent = sentence;
  part('told').replaceChildren(line);
};

// Which fields a form has: as long as they are the same, what somebody types into is left alone.
const names = (root) => [...root.querySelectorAll('#fields [name]:not([type="hidden"]), #fields .sentence')].map((field) => `${field.id} ${field.name}`).join();
const stamp = (root) => root.querySelector('#fields [name="stamp"]')?.value;
const where = (root) => root.querySelector('#fields [name="at"]')?.value;

// Puts a new page into the place of the old one, without taking the focus or the place from anybody. Whoever has changed
// something elsewhere than in the form gets a new form too.
const swap = (page, url, whole) => {
  const focus = document.activeElement?.id;
  const open = [...document.querySelectorAll('details[open]')].map((one) => one.id);
  const isSame = !whole && names(document) === names(page) && where(document) === where(page);
  for (const name of isSame ? around : [...around, 'form']) {
    part(name).replaceChildren(...page.getElementById(name).childNodes);
  }
  if (isSame) {
    for (const fresh of page.querySelectorAll('#fields [type="hidden"]')) {
      const old = [...part('fields').querySelectorAll('[type="hidden"]')].find((one) => one.name === fresh.name);
      if (old) { old.value = fresh.value; old.disabled = fresh.disabled; }
    }
    for (const fresh of page.querySelectorAll('#fields .wrong')) {
      const old = document.getElementById(fresh.id);
      if (old) old.textContent = fresh.textContent;
    }
    const sentences = [...page.querySelectorAll('#fields .sentence')];
    [...document.querySelectorAll('#fields .sentence')].forEach((old, nth) => { if (sentences[nth]) old.textContent = sentences[nth].textContent; });
  }
  open.forEach((id) => { const one = id && part(id); if (one) one.open = true; });
  document.title = page.title;
  if (url) history.replaceState(null, '', url);
  const again = focus && part(focus);
  if (again && again !== document.activeElement) again.focus({ preventScroll: true });
};

const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), 'text/html');

// One request after the other: each has to know what the one before has made of the scenario.
const ask = (work) => {
  queue = queue.then(work).catch(() => say(document.body.dataset.gone, true));
  return queue;
};

const filled = (form, submitter) => {
  const fields = new URLSearchParams(new FormData(form));
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  // The page may have been renewed while this waited.
  fields.set('stamp', document.querySelector('[name="stamp"]').value);
  return fields;
};

const send = (form, submitter, action) => ask(async () => {
  if (!form.isConnected) return;
  clearTimeout(typing);
  clearTimeout(idle);
  const isFields = form.id === 'fields';
  if (isFields) dirty = false;
  const fields = filled(form, submitter);
  if (action) fields.set('do', action);
  const answer = await fetch('do', { method: 'POST', body: fields, keepalive: String(fields).length < 60000 });
  const page = await parsed(answer);
  if (!page.getElementById('form')) return say(page.body.textContent.trim(), true);
  if (dirty) return keepTyping(page);
  swap(page, answer.redirected ? answer.url : null, !isFields);
});

// Somebody typed on while this was saved: the page around the form is renewed, and the form left alone.
const keepTyping = (page) => {
  const now = stamp(page);
  for (const name of ['right', 'top']) part(name).replaceChildren(...page.getElementById(name).childNodes);
  document.querySelectorAll('[name="stamp"]').forEach((one) => { one.value = now; });
};

const look = (url, keep) => ask(async () => {
  const answer = await fetch(url);
  const page = await parsed(answer);
  if (!page.getElementById('form')) return say(page.body.textContent.trim(), true);
  if (keep && dirty) return;
  swap(page, keep ? null : url, stamp(page) !== stamp(document));
  const field = !keep && new URL(url, location).hash.slice(1);
  if (field) part(field)?.querySelector('input:not([type="hidden"]), select, textarea, button')?.focus();
});

// What the check would say of what is being typed.
const tryOut = async () => {
  const own = ++trial;
  const answer = await fetch('try', { method: 'POST', body: filled(part('fields')) });
  const page = await parsed(answer);
  if (own !== trial || !page.getElementById('check')) return;
  const says = new Map([...page.querySelectorAll('[data-says]')].map((one) => [one.dataset.says, one.textContent]));
  document.querySelectorAll('[data-wrong]').forEach((one) => { one.textContent = says.get(one.dataset.wrong) ?? ''; });
  page.querySelectorAll('[data-says]').forEach((one) => one.remove());
  part('right').replaceChildren(...page.body.childNodes);
};

addEventListener('keydown', (event) => {
  byKey = true;
  const isUndo = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
  // In a text the browser's own way back is meant.
  if (!isUndo || event.target.matches(texts)) return;
  event.preventDefault();
  const isRedo = event.shiftKey || event.key.toLowerCase() === 'y';
  const button = part(isRedo ? 'redo' : 'undo');
  if (!button.disabled) send(button.form, button);
});
addEventListener('pointerdown', () => { byKey = false; });

addEventListener('input', (event) => {
  if (!event.target.closest?.('#fields') || !event.target.matches(texts)) return;
  dirty = true;
  clearTimeout(typing);
  clearTimeout(idle);
  typing = setTimeout(() => tryOut().catch(() => {}), 40);
  idle = setTimeout(() => { if (dirty) send(part('fields'), null, 'save'); }, 4000);
});

addEventListener('change', (event) => {
  const form = event.target.closest?.('#fields, #readers');
  if (!form) return;
  // A menu that changes the form itself waits for its button while somebody walks through it by keys.
  if (byKey && event.target.matches('.turn select')) return;
  if (form.id === 'readers') form.requestSubmit();
  else send(form, null, 'save');
});

addEventListener('submit', (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.id === 'readers') {
    if (dirty) send(part('fields'), null, 'save');
    return look(`./?${new URLSearchParams(new FormData(form))}`);
  }
  const isOther = form.id !== 'fields' && dirty;
  if (isOther) send(part('fields'), null, 'save');
  const { name, value, id } = event.submitter ?? {};
  // The button may be another one by then.
  ask(async () => {}).then(() => send(part(form.id) ?? part(id)?.form ?? form, { name, value }));
});

addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="./?"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (dirty) send(part('fields'), null, 'save');
  const url = link.href;
  ask(async () => { history.pushState(null, '', location.href); });
  look(url).then(() => { if (!new URL(url).hash) scrollTo(0, 0); });
});

addEventListener('popstate', () => look(location.href));
addEventListener('focus', () => { if (!dirty) look(location.href, true); });
addEventListener('beforeunload', (event) => { if (dirty) event.preventDefault(); });

// Cards and steps.
let dragged = null;
const step = (event) => event.target.closest?.('[data-step]');
addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('[data-way]')?.dataset.way ?? null;
  if (dragged) event.dataTransfer.setData('text/plain', dragged);
});
addEventListener('dragover', (event) => {
  document.querySelectorAll('.over').forEach((one) => one.classList.remove('over'));
  if (dragged && step(event)) { event.preventDefault(); step(event).classList.add('over'); }
});
addEventListener('drop', (event) => {
  const to = step(event);
  if (!dragged || !to) return;
  event.preventDefault();
  send(part('moves'), null, `place ${dragged} ${to.dataset.step}`);
});
addEventListener('dragend', () => {
  dragged = null;
  document.querySelectorAll('.over').forEach((one) => one.classList.remove('over'));
});
