// What our config.js files share: the council's name on Tasklist, Cockpit, Admin and Welcome, and one sign-in for all.
import { council } from './council-name.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
let signingOut = false;

// The webapps load the rest of themselves with RequireJS, which gives up on a script that takes longer than 7 seconds; on a busy
// machine or a slow line the loading picture then stayed for ever. Waiting longer costs nothing: without the script nothing works.
window.require?.config?.({ waitSeconds: 0 });

// And where a script did not come at all, the webapp is opened again, as a person would: once, so that a broken server is seen as one.
const RETRIED = 'council-webapp-retried';
const splash = setInterval(() => {
  if (document.querySelector('.app-splash')) return;
  clearInterval(splash);
  sessionStorage.removeItem(RETRIED);
}, 1000);
addEventListener('error', (event) => {
  if (event.error?.requireType !== 'scripterror' || sessionStorage.getItem(RETRIED)) return;
  sessionStorage.setItem(RETRIED, 'yes');
  location.reload();
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

// The council's name leads to our home page, from every webapp.
new MutationObserver(() => {
  const name = document.querySelector('.navbar-brand[href="#/"]');
  if (name) {
    name.setAttribute('href', `${root}/`);
    name.setAttribute('title', `${council} procurement: home page`);
  }
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
