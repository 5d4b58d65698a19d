// Help on the forms that ask for a CPV code: the field suggests codes as one types, and below the start form stands what the rules
// and the register say about what is typed so far. Without this script the field is a plain field.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const PAUSE = 250;

async function ask(path, question) {
  try {
    const answer = await fetch(`${root}${path}?${new URLSearchParams(question)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : [];
  } catch {
    return []; // the form works without
  }
}

/** As a person types it: the form learns of a value only by its own event. */
function type(input, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

/** The pattern "combobox with list autocomplete" of the ARIA practices. The list hangs on the body: form and dialog redraw and cut off what is theirs. */
function suggest(input) {
  const list = element('ul', { id: `${input.id}-codes`, className: 'council-codes', hidden: true });
  const said = element('div', { className: 'council-codes-said' });
  let codes = [];
  let chosen = -1;
  let waiting;
  let asked = 0;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'CPV codes');
  said.setAttribute('role', 'status');
  document.body.append(list, said);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off' })) input.setAttribute(name, value);

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (number) => {
    chosen = (number + codes.length) % codes.length;
    [...list.children].forEach((option, n) => option.setAttribute('aria-selected', n === chosen));
    input.setAttribute('aria-activedescendant', list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: 'nearest' });
  };
  const take = (number) => {
    type(input, codes[number].code);
    said.textContent = `${codes[number].code}, ${codes[number].title}, chosen`;
    close();
    input.focus();
  };
  const show = (found) => {
    codes = found;
    chosen = -1;
    list.replaceChildren(...found.map((it, n) => {
      const option = element('li', { id: `${list.id}-${n}` });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(element('strong', { textContent: it.code }), ` ${it.title} `, element('small', { textContent: it.kind }));
      option.addEventListener('mousedown', (event) => { event.preventDefault(); take(n); });
      return option;
    }));
    const place = input.getBoundingClientRect();
    Object.assign(list.style, { left: `${place.left}px`, top: `${place.bottom}px`, width: `${Math.min(Math.max(place.width, 420), innerWidth - place.left - 8)}px` });
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    said.textContent = found.length === 0 ? 'No code found' : `${found.length} codes, use the arrow keys`;
  };

  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    const mine = ++asked;
    if (!event.isTrusted || input.value.trim().length < 2 || /^\d{8}/.test(input.value)) { close(); return; }
    waiting = setTimeout(async () => {
      const found = await ask('/help/cpv', { q: input.value });
      if (mine === asked && document.activeElement === input) show(found);
    }, PAUSE);
  });
  // Before the form's own keys: Enter would send it, Escape would close the dialog.
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(chosen + 1);
    else if (event.key === 'ArrowUp') mark(chosen < 0 ? codes.length - 1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) take(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  input.addEventListener('blur', () => { asked++; close(); });
  addEventListener('scroll', (event) => { if (event.target !== list) close(); }, true);
  return () => { list.remove(); said.remove(); };
}

/** Below the form: sentences about what is typed so far, read out as they change. */
function hint(form) {
  const box = element('div', { className: 'council-need-hint', hidden: true });
  box.setAttribute('role', 'status');
  form.after(box);
  const value = (field) => form.querySelector(`input[id*="Field_${field}"]`)?.value ?? '';
  const choice = (field) => form.querySelector(`[id*="Field_${field}"]`)?.closest('.fjs-form-field')?.querySelector('.fjs-select-display')?.textContent ?? '';
  const months = () => value('initialTermMonths') === '' ? '' : Number(value('initialTermMonths')) + Number(value('extensionMonths') || 0);
  let before = '';
  return setInterval(async () => {
    const question = { cpvCode: value('cpvCode'), category: choice('category'), valueExVat: value('estimatedValueExVat'), vatRate: value('vatRate') || '20',
      service: choice('service'), budgetCode: value('budgetCode'), months: months() };
    const now = JSON.stringify(question);
    if (now === before) return;
    before = now;
    const sentences = await ask('/help/need', question);
    if (now !== before) return;
    box.hidden = sentences.length === 0;
    box.replaceChildren(...sentences.map((sentence) => element('p', { textContent: sentence })));
  }, 500);
}

const fields = new Map();
new MutationObserver(() => {
  for (const [input, undo] of fields) if (!input.isConnected) { undo(); fields.delete(input); }
  for (const input of document.querySelectorAll('input[id*="Field_cpvCode"]')) {
    if (fields.has(input)) continue;
    const forget = suggest(input);
    const form = input.closest('.fjs-container');
    const watch = form?.querySelector('[id*="Field_estimatedValueExVat"]') ? hint(form) : null;
    fields.set(input, () => { forget(); clearInterval(watch); });
  }
}).observe(document.documentElement, { childList: true, subtree: true });
