// What our config.js files share: the council's name on Tasklist, Cockpit, Admin and Welcome, and one sign-in for all.
import { council } from './council-name.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
let signingOut = false;

// The webapps load the rest of themselves with RequireJS, which gives up on a script that takes longer than 7 seconds; on a busy
// machine or a slow line the loading picture then stayed for ever. Waiting longer costs nothing: without the script nothing works.
window.require?.config?.({ waitSeconds: 0 });

// And where a script did not come at all, or the loading picture still stays after a while, the webapp is opened again, as a person
// would: once, so that a broken server is seen as one and nothing goes round in circles.
const RETRIED = 'council-webapp-retried';
const PATIENCE = 20_000; // milliseconds; several times what a slow line takes
function openAgain() {
  if (sessionStorage.getItem(RETRIED)) return;
  sessionStorage.setItem(RETRIED, 'yes');
  location.reload();
}
const tooLong = setTimeout(openAgain, PATIENCE);
const splash = setInterval(() => {
  if (document.querySelector('.app-splash')) return;
  clearInterval(splash);
  clearTimeout(tooLong);
  sessionStorage.removeItem(RETRIED);
}, 1000);
addEventListener('error', (event) => {
  if (event.error?.requireType === 'scripterror') openAgain();
});

/**
 * The webapps draw themselves before their words have come, and some places then keep the word's key (CREATION_DATE). They take
 * words from the browser's store where it has some; so on the first visit these are fetched and put there before the webapp starts.
 */
async function fetchWords() {
  const address = `${root}/camunda/app/${document.querySelector('base').getAttribute('app-name')}/locales/`;
  const key = `${address}_locales_data_en_${window.bust}`;
  const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  if (store[key]) return;
  const answer = await fetch(`${address}en.json?bust=${window.bust}`, { credentials: 'same-origin' });
  if (answer.ok) localStorage.setItem('camunda-web', JSON.stringify({ ...store, [key]: await answer.text() }));
}

/** The configuration of one webapp. name: what stands behind the council's name; settings: the webapp's own. */
export function brand(name, settings = {}) {
  return {
    app: { vendor: council, name },
    locales: { availableLocales: ['en'], fallbackLocale: 'en' },
    dateFormat: { normal: 'D MMMM YYYY [at] HH:mm', long: 'dddd D MMMM YYYY [at] HH:mm', short: 'DD/MM/YYYY', abbr: 'D MMM YYYY HH:mm' },
    disableWelcomeMessage: true,
    ...settings,
  };
}

// Controls of Tasklist that are a picture alone: what a screen reader calls them. Where there is a tooltip, its words.
const NAMES = {
  '.region-toggle[data-region="filters"]': 'Show or hide the filters',
  '.region-toggle[data-region="list"]': 'Show or hide the list of tasks',
  '.region-toggle[data-region="task"]': 'Show or hide everything but the task',
  '.maximize': 'Show the task alone',
  '.new-sort > .dropdown-toggle': 'Sort by something else as well',
  '.dropdown-toggle.btn-default': 'Kept searches',
  '.navbar-toggle': 'Menu',
};

function giveNames() {
  document.querySelectorAll('a, button').forEach((control) => {
    if (control.textContent.trim()) return;
    const tip = control.getAttribute('uib-tooltip') || control.querySelector('[uib-tooltip]')?.getAttribute('uib-tooltip');
    if (tip && control.getAttribute('aria-label') !== tip) control.setAttribute('aria-label', tip);
  });
  Object.entries(NAMES).forEach(([selector, name]) => document.querySelectorAll(selector).forEach((control) => {
    if (control.getAttribute('aria-label') !== name) control.setAttribute('aria-label', name);
  }));
  document.querySelectorAll('a.glyphicon-link:not([role])').forEach((link) => link.setAttribute('role', 'button'));
  // What the server says is read out as soon as it shows.
  document.querySelectorAll('[notifications-panel]:not([aria-live])').forEach((panel) => panel.setAttribute('aria-live', 'assertive'));
  document.querySelectorAll('input[aria-expanded]:not([role])').forEach((input) => input.setAttribute('role', 'combobox'));
}

// A refusal that names one of our pages leads there, in a window of its own: what is typed in the form stays.
const NAMED_PAGE = /(?<=\bpage )\/[a-z][\w/-]*/;
function linkPages() {
  document.querySelectorAll('[notifications-panel], #form-message').forEach((panel) => {
    const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const named = text.parentElement.closest('a') ? null : text.data.match(NAMED_PAGE);
      if (!named) continue;
      const link = document.createElement('a');
      Object.assign(link, { href: root + named[0], target: '_blank', rel: 'noopener', textContent: named[0] });
      const after = text.splitText(named.index);
      after.data = after.data.slice(named[0].length);
      after.before(link);
      return;
    }
  });
}

// On a phone the rows of a form's table stand one below the other (user-styles.css): each cell then says which column it is of.
function labelCells() {
  document.querySelectorAll('form[name="form"] table').forEach((table) => {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent.trim());
    table.querySelectorAll('tbody tr').forEach((row) => [...row.cells].forEach((cell, column) => {
      if (cell.tagName === 'TD' && cell.colSpan === 1 && heads[column] && cell.dataset.label !== heads[column]) cell.dataset.label = heads[column];
    }));
  });
}

// On a phone the columns stand one below the other: whoever opened a task is brought to it, past the filters and the list.
const PHONE = matchMedia('(max-width: 768px)');
const SETTLING = 2_000; // milliseconds in which the lists above a task still come and push it down
let shownTask = '';
let showUntil = 0;
for (const begun of ['touchstart', 'wheel', 'keydown']) addEventListener(begun, () => { showUntil = 0; }, { passive: true, capture: true });
function showTask() {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task') || '';
  const card = document.querySelector('.task-card');
  if (task !== shownTask && (card || !task)) {
    shownTask = task;
    showUntil = task ? Date.now() + SETTLING : 0;
  }
  if (card && PHONE.matches && Date.now() < showUntil) card.closest('.task-details').scrollIntoView();
}

new MutationObserver(() => {
  // The council's name leads to our home page, from every webapp.
  const name = document.querySelector('.navbar-brand[href="#/"]');
  if (name) {
    name.setAttribute('href', `${root}/`);
    name.setAttribute('title', `${council} procurement: home page`);
  }
  giveNames();
  linkPages();
  labelCells();
  showTask();
}).observe(document.documentElement, { childList: true, subtree: true });

// The webapps' own login form stays shut. Who signed out sees our page; whose session ran out comes back to the same task.
addEventListener('click', (event) => {
  if (event.target.closest('.account .logout')) signingOut = true;
}, true);
addEventListener('hashchange', (event) => {
  if (!location.hash.startsWith('#/login')) return;
  if (signingOut) {
    location.replace(`${root}/sign-in?signed-out`);
  } else {
    history.replaceState(null, '', event.oldURL);
    location.reload();
  }
});

// Last: whoever imports this module waits for it.
await fetchWords().catch(() => { /* the webapp asks for them itself, and says so where that fails too */ });
