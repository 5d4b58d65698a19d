// Pages work without it; with it the GOV.UK components add what scripts can: the menu on a phone, focus on errors, "Show password".
import { initAll } from '../webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// A link into Tasklist names its task behind "#", which no server sees: signing in takes it along.
const signIn = document.getElementById('sign-in');
if (signIn && location.hash.startsWith('#/')) signIn.action += location.hash;

// On a phone the filters of a table would push the table off the screen: they open when something is filtered, or when asked.
if (window.matchMedia('(max-width: 640px)').matches)
  for (const box of document.querySelectorAll('.council-filter__box'))
    if (![...box.querySelectorAll('input:not([type=hidden]), select')].some(field => field.value)) box.open = false;

// On paper nobody can unfold what is folded: it is printed open, and folded again afterwards.
const unfolded = [];
window.addEventListener('beforeprint', () => {
  for (const box of document.querySelectorAll('main details:not([open]):not(.council-no-print)')) { box.open = true; unfolded.push(box); }
});
window.addEventListener('afterprint', () => { while (unfolded.length) unfolded.pop().open = false; });
