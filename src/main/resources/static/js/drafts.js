// Drafts of Tasklist's forms are kept on the council's server and not in this browser. Tasklist reads and writes them as entries of
// the browser's store: "camunda-form:<task>" for a form, "camunda-form:undefined" for a start form, "camForm:<id>" for an embedded
// form. Those names lead to our own address here; everything else goes where it always went.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const FORM = 'camunda-form:';
const EMBEDDED = 'camForm:';
const VERSION = 'X-Draft-Version';
const versions = new Map();
let leaving = false;

function token() {
  const cookie = document.cookie.match(/(?:^|; )COUNCIL-CSRF=([^;]*)/);
  return cookie ? decodeURIComponent(cookie[1]) : '';
}

/** The draft's name on the server: a start form is named by its process, which stands in the address. */
function named(key) {
  const id = key.slice(FORM.length);
  if (id && id !== 'undefined') return `task:${id}`;
  const process = new URLSearchParams(location.hash.split('?')[1]).get('processStart');
  return process && process !== 'true' ? `start:${process}` : null;
}

const address = (name) => `${root}/drafts/${encodeURIComponent(name)}`;

function ask(method, name, body) {
  const request = new XMLHttpRequest();
  request.open(method, address(name), false); // Tasklist waits for its store, so it waits here too
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('X-COUNCIL-CSRF', token());
  if (body !== undefined) {
    request.setRequestHeader('Content-Type', 'application/json');
    request.setRequestHeader(VERSION, String(versions.get(name) || 0));
  }
  try {
    request.send(body);
  } catch (broken) {
    return null;
  }
  return request;
}

/** A sentence at the lower edge of the window, read out by screen readers; it goes when it is clicked or after a while. */
function say(sentence, wrong) {
  document.getElementById('draft-message')?.remove();
  const message = document.createElement('div');
  message.id = 'draft-message';
  message.className = wrong ? 'council-message council-message--wrong' : 'council-message';
  message.setAttribute('role', wrong ? 'alert' : 'status');
  message.textContent = sentence;
  message.addEventListener('click', () => message.remove());
  document.body.append(message);
  if (!wrong) setTimeout(() => message.remove(), 4000);
}

function restored(name) {
  const answer = ask('GET', name);
  if (!answer || answer.status !== 200) {
    versions.delete(name);
    return null;
  }
  versions.set(name, Number(answer.getResponseHeader(VERSION)));
  say('What you typed before is in the form again.');
  return answer.responseText;
}

function kept(name, content) {
  if (leaving) {
    fetch(address(name), {
      method: 'PUT', body: content, keepalive: true, credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-COUNCIL-CSRF': token(), [VERSION]: String(versions.get(name) || 0) },
    });
    versions.set(name, (versions.get(name) || 0) + 1);
    return;
  }
  const answer = ask('PUT', name, content);
  if (answer && answer.status === 200) {
    versions.set(name, Number(answer.getResponseHeader(VERSION)));
    say('Your draft is kept. You can go on at any computer.');
    return;
  }
  let sentence = null;
  try { sentence = JSON.parse(answer.responseText).message; } catch (notOurs) { /* said below */ }
  say(sentence || 'Your draft could not be kept. Copy what you typed, then open the step again.', true);
}

const store = { get: Storage.prototype.getItem, set: Storage.prototype.setItem, remove: Storage.prototype.removeItem };

Storage.prototype.getItem = function getItem(key) {
  if (this === localStorage && String(key).startsWith(EMBEDDED)) return null;
  if (this !== localStorage || !String(key).startsWith(FORM)) return store.get.call(this, key);
  const name = named(String(key));
  return name && restored(name);
};

Storage.prototype.setItem = function setItem(key, value) {
  if (this === localStorage && String(key).startsWith(EMBEDDED)) return; // a confidential form keeps its answers at its own address
  if (this !== localStorage || !String(key).startsWith(FORM)) { store.set.call(this, key, value); return; }
  const name = named(String(key));
  if (name) kept(name, value);
};

Storage.prototype.removeItem = function removeItem(key) {
  if (this !== localStorage || !String(key).startsWith(FORM)) { store.remove.call(this, key); return; }
  const name = named(String(key));
  if (!name) return;
  versions.delete(name);
  ask('DELETE', name);
};

// What an earlier version left in this browser.
Object.keys(localStorage).filter((key) => key.startsWith(FORM) || key.startsWith(EMBEDDED)).forEach((key) => store.remove.call(localStorage, key));

// Whoever leaves a form without sending it finds it again: another task, another page, the dialog shut, the window closed.
// Tasklist's own Save does it, which is there (if out of sight) wherever there is a form, and works once something is typed.
function keep() {
  const save = document.querySelector('.modal-content button[ng-click="save($event)"]:not([disabled]), .task-card button[ng-click="save($event)"]:not([disabled]), [cam-tasklist-form] button[ng-click="save($event)"]:not([disabled])');
  if (save && document.querySelector('.fjs-container')) save.click();
}

// Not before the click itself: what the form then says of empty fields moves the page.
addEventListener('click', (event) => {
  if (event.target.closest('.tasks-list, .task-filters, nav.navbar, .modal-footer .btn-default, .modal-header .close, .modal-footer [ng-click="$dismiss()"]')) keep();
}, true);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.querySelector('.modal-content .fjs-container')) keep();
}, true);
addEventListener('pagehide', () => {
  leaving = true;
  keep();
});
