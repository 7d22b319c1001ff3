// The workshop's script. Every form works without it; with it a change is saved at once, the check follows while one
// types, cards can be dragged, and nothing that was typed goes away unasked.

// What only a script can keep, such as “everything is saved”, is shown from here on.
document.documentElement.classList.add('lively');

const part = (name) => document.getElementById(name);
const around = ['top', 'parts', 'told', 'left', 'right'];
const texts = 'textarea, input[type="text"]';
const boxes = '[type="checkbox"], [type="radio"]';
// A picture that is not taken yet, and its words: they go with their own button, and with nothing else.
const apart = '[data-apart]';
// Milliseconds: behind the last key, and behind the first one of somebody who does not pause.
const PAUSE = 700;
const LATEST = 2000;
let queue = Promise.resolve();
let typing = 0;
let pause = 0;
let latest = 0;
let dirty = false;
let byKey = false;
let trial = 0;
let removed = -Infinity;
let released = Promise.resolve();

// Is there anything on the page that is saved nowhere?
const isHeld = () => part('state')?.dataset.held !== undefined;
// Is there a picture that was chosen, and not taken?
const isBegun = () => [...document.querySelectorAll(`${apart} :is(input, textarea)`)].some((one) => one.value);
const unsaved = () => dirty || isHeld();

const say = (sentence) => {
  const line = document.createElement('p');
  line.className = 'banner';
  line.textContent = sentence;
  part('told').replaceChildren(line);
  const why = document.createElement('a');
  why.href = '#told';
  why.textContent = document.body.dataset.lost;
  part('state').className = 'not';
  part('state').replaceChildren(why);
};

// Something was typed, and the head says so until it is saved.
const typed = () => {
  dirty = true;
  if (!part('state').classList.contains('not')) part('state').textContent = document.body.dataset.unsaved;
};

const calm = () => [typing, pause, latest].forEach(clearTimeout);

// Which fields a form has: as long as they are the same, what somebody types into is left alone.
const names = (root) => [...root.querySelectorAll('#fields [name]:not([type="hidden"]), #fields .sentence')].map((field) => `${field.id} ${field.name}`).join();
const stamp = (root) => root.querySelector('#fields [name="stamp"]')?.value;
const where = (root) => root.querySelector('#fields [name="at"]')?.value;
const controls = (root) => [...root.querySelectorAll('#fields :is(input:not([type="hidden"]), select, textarea)')].filter((one) => !one.closest(apart));
const named = (field) => `${field.id} ${field.name} ${field.matches(boxes) ? field.value : ''}`;
const holds = (field) => (field.matches(boxes) ? field.checked : field.value);
const values = () => new Map(controls(document).map((field) => [named(field), holds(field)]));

// Brings fields to what is saved; those that somebody has gone on with since it was sent are left alone.
const level = (page, sent) => {
  const old = new Map(controls(document).map((field) => [named(field), field]));
  for (const fresh of controls(page)) {
    const field = old.get(named(fresh));
    if (!field || (field === document.activeElement && field.matches(texts))) continue;
    if (sent && sent.get(named(fresh)) !== holds(field)) continue;
    if (field.matches(boxes)) field.checked = fresh.checked;
    else if (field.value !== fresh.value) field.value = fresh.value;
  }
};

// Puts a new page into the place of the old one, without taking the focus or the place from anybody. Whoever has changed
// something elsewhere than in the form gets a new form too.
const swap = (page, url, whole, sent, isTaken) => {
  const focus = document.activeElement?.id;
  const open = [...document.querySelectorAll('details[open]')].map((one) => one.id);
  const begun = [...document.querySelectorAll('#right input[type="text"]')].map((one) => [one.id, one.value]);
  const pictures = where(document) === where(page) && !isTaken ? [...document.querySelectorAll(apart)] : [];
  const isSame = !whole && names(document) === names(page) && where(document) === where(page);
  if (isSame) level(page, sent);
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
  begun.forEach(([id, value]) => { const one = id && value && part(id); if (one) one.value = value; });
  open.forEach((id) => { const one = id && part(id); if (one) one.open = true; });
  if (!isSame) pictures.forEach((old) => part(old.id)?.replaceWith(old));
  document.title = page.title;
  if (url) history.replaceState(null, '', url);
  const again = focus && part(focus);
  if (again && again !== document.activeElement) again.focus({ preventScroll: true });
};

// Somebody typed on while this was saved: the page around the form is renewed, and what is being typed stays. If the part
// has another place by now, its form is a new one, into which that is put.
const keepTyping = (page, sent) => {
  const [from, to] = [where(document), where(page)];
  const field = document.activeElement;
  if (from !== to || names(document) !== names(page)) {
    const [name, value] = [field.name ?? '', field.value];
    swap(page, null, true);
    const fresh = name.startsWith(from) && controls(document).find((one) => one.name === to + name.slice(from.length));
    if (fresh && fresh.matches(texts)) { fresh.value = value; fresh.focus({ preventScroll: true }); }
  } else {
    swap(page, null, false, sent);
  }
  typed();
};

const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), 'text/html');

// One request after the other: each has to know what the one before has made of the scenario.
const ask = (work) => {
  queue = queue.then(work).catch(() => say(document.body.dataset.gone));
  return queue;
};

const isPicture = (wish) => wish?.startsWith('picture ');

const filled = (form, submitter) => {
  const all = new FormData(form);
  const fields = isPicture(submitter?.value) ? all : new URLSearchParams([...all].filter(([, value]) => typeof value === 'string'));
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  // The page may have been renewed while this waited.
  fields.set('stamp', document.querySelector('[name="stamp"]').value);
  return fields;
};

const send = (form, submitter, action) => ask(async () => {
  if (!form.isConnected) return;
  const isFields = form.id === 'fields';
  const fields = filled(form, submitter);
  const sent = isFields ? values() : null;
  if (action) fields.set('do', action);
  if (isFields) { calm(); dirty = false; }
  let page;
  let answer;
  try {
    answer = await fetch('do', { method: 'POST', body: fields, keepalive: !(fields instanceof FormData) && String(fields).length < 60000 });
    page = await parsed(answer);
  } catch (lost) {
    dirty ||= isFields;
    throw lost;
  }
  if (!page.getElementById('form')) {
    dirty ||= isFields;
    return say(page.body.textContent.trim());
  }
  // A button that is being pressed stays until it has been.
  await released;
  if (dirty) return keepTyping(page, sent);
  const isTaken = answer.redirected && isPicture(submitter?.value);
  swap(page, answer.redirected ? answer.url : null, !isFields || isTaken, sent, isTaken);
});

// Saves what was typed; where that cannot be done, asks before any of it goes away.
const settled = async (leaves) => {
  if (unsaved()) await send(part('fields'), null, 'save');
  else await queue;
  return !(unsaved() || (leaves && isBegun())) || confirm(document.body.dataset.leave);
};

const look = (url, keep) => ask(async () => {
  const answer = await fetch(url);
  const page = await parsed(answer);
  if (!page.getElementById('form')) return say(page.body.textContent.trim());
  if (keep && unsaved()) return;
  const whole = unsaved() || stamp(page) !== stamp(document);
  calm();
  dirty = false;
  swap(page, keep ? null : url, whole);
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

// What is wrong with a picture before it is sent; the box it was chosen in says it.
const unfit = (button) => {
  const input = button.closest('fieldset').querySelector('[type="file"]');
  const [file] = input.files;
  const why = !file ? input.dataset.none : file.size > Number(input.dataset.most) ? input.dataset.large : '';
  part(input.getAttribute('aria-describedby')).textContent = why;
  if (why) input.focus();
  return why;
};

const saveSoon = () => { if (dirty) send(part('fields'), null, 'save'); };

addEventListener('keydown', (event) => {
  byKey = true;
  const isUndo = (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
  // In a text the browser's own way back is meant.
  if (!isUndo || event.target.matches(texts)) return;
  event.preventDefault();
  const isRedo = event.shiftKey || event.key.toLowerCase() === 'y';
  const button = part(isRedo ? 'redo' : 'undo');
  if (!button.disabled) button.click();
});
addEventListener('pointerdown', () => {
  byKey = false;
  released = new Promise((release) => {
    const up = () => {
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
      // The click comes behind it.
      setTimeout(release, 50);
    };
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
    // Outside the window, or on a bar at its edge, nobody is told.
    setTimeout(up, 3000);
  });
});

addEventListener('input', (event) => {
  if (!event.target.closest?.('#fields') || !event.target.matches(texts) || event.target.closest(apart)) return;
  const wasDirty = dirty;
  typed();
  clearTimeout(typing);
  clearTimeout(pause);
  typing = setTimeout(() => tryOut().catch(() => {}), 40);
  // A short name is one when it is whole, and a row goes when it is left empty.
  if (event.target.closest('[data-late]')) return;
  pause = setTimeout(saveSoon, PAUSE);
  if (!wasDirty) latest = setTimeout(saveSoon, LATEST);
});

addEventListener('change', (event) => {
  const { target } = event;
  const form = target.closest?.('#fields, #readers');
  if (!form) return;
  if (target.closest(apart)) {
    if (target.matches('[type="file"]') && target.value) unfit(target);
    return;
  }
  if (form.id === 'readers') return form.requestSubmit();
  // Whoever ticks a role means it alone; whoever chooses everybody, nobody alone.
  const field = target.closest('fieldset');
  if (target.matches('[type="checkbox"]:checked')) {
    const some = field?.querySelector(':scope > label > [type="radio"][value="some"]');
    if (some) some.checked = true;
  } else if (target.matches('[type="radio"][value="all"]')) {
    field.querySelectorAll('[type="checkbox"]').forEach((box) => { box.checked = false; });
  }
  // A menu that changes the form itself waits while somebody walks through it by keys; one that adds something, until
  // somebody leaves it.
  if (byKey && target.matches('.turn select')) {
    typed();
    clearTimeout(pause);
    if (!target.name.endsWith('|new')) pause = setTimeout(saveSoon, PAUSE);
    return;
  }
  send(form, null, 'save');
});
addEventListener('focusout', (event) => {
  if (dirty && event.target.matches?.('#fields .turn select')) saveSoon();
});

addEventListener('submit', async (event) => {
  const form = event.target;
  event.preventDefault();
  const { name, value, id } = event.submitter ?? {};
  if (form.id === 'readers') {
    const to = `./?${new URLSearchParams(new FormData(form))}`;
    if (await settled()) look(to);
    return;
  }
  if (isPicture(value) && unfit(event.submitter)) return;
  // The second click of two is meant for what is gone already.
  if (value?.startsWith('remove ')) {
    if (performance.now() - removed < 1000) return;
    removed = performance.now();
  }
  if (form.id !== 'fields' && !(await settled())) return;
  await queue;
  // The button may be another one by then, and its form.
  send(form.isConnected ? form : part(form.id) ?? part(id)?.form ?? form, { name, value });
});

addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[href^="./?"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const url = link.href;
  if (!(await settled(true))) return;
  ask(async () => { history.pushState(null, '', location.href); });
  look(url).then(() => { if (!new URL(url).hash) scrollTo(0, 0); });
});

addEventListener('popstate', async () => { if (await settled(true)) look(location.href); });
addEventListener('focus', () => { if (!unsaved()) look(location.href, true); });
addEventListener('beforeunload', (event) => { if (unsaved() || isBegun()) event.preventDefault(); });

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
addEventListener('drop', async (event) => {
  const to = step(event);
  if (!dragged || !to) return;
  event.preventDefault();
  const wish = `place ${dragged} ${to.dataset.step}`;
  if (await settled()) send(part('moves'), null, wish);
});
addEventListener('dragend', () => {
  dragged = null;
  document.querySelectorAll('.over').forEach((one) => one.classList.remove('over'));
});
