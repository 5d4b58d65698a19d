// What our config.js files share: the council's name on Tasklist, Cockpit, Admin and Welcome, and one sign-in for all.
import { council } from './council-name.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
let signingOut = false;

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
