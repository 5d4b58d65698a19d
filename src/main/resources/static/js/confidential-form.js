// What the embedded forms of confidential tasks share. Tasklist's config.js brings it in before any form opens; a form calls
// confidentialForm($scope, camForm, {...}) and holds only what is its own. Forms of earlier releases call it too: keep its names.
// What such a form shows and sends goes to the council's own address, for whoever holds the task; no process variable but the reference.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function token() {
  const cookie = document.cookie.match(/(?:^|; )COUNCIL-CSRF=([^;]*)/);
  return cookie ? decodeURIComponent(cookie[1]) : '';
}

function parsed(text) {
  try { return JSON.parse(text); } catch (notJson) { return null; }
}

/**
 * Begins a confidential form: it loads when the task is held, asks the server and shows what it refuses.
 * own.address: the module's address ('/evaluations'); own.load(); own.save(), which answers whether Complete may go on.
 * Sets $scope.message (a refusal) and $scope.saved, and what shows money and points.
 */
function confidentialForm($scope, camForm, own) {
  let reference = null;
  $scope.message = null;
  $scope.saved = null;
  $scope.yesNo = [{ value: true, label: 'Yes' }, { value: false, label: 'No' }];
  $scope.pounds = (amount) => Number(amount).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
  $scope.rate = (rate) => Number(rate).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 4 });
  $scope.points = (points) => Number(points).toFixed(2);
  $scope.against = (price, estimate) => {
    const saving = estimate - price;
    return saving === 0 ? 'as estimated' : $scope.pounds(Math.abs(saving)) + (saving < 0 ? ' above' : ' below');
  };

  /** Puts a sentence where screen readers and eyes find it; false, so that Complete does not go on. */
  function refuse(sentence) {
    $scope.message = sentence;
    setTimeout(() => document.getElementById('form-message')?.focus(), 50);
    return false;
  }

  /** The answer of the server, true where it has none to give, null where it refuses. Waits, so that Complete goes on only when everything is saved. */
  function ask(method, path, body) {
    const request = new XMLHttpRequest();
    request.open(method, `${root}${own.address}/${encodeURIComponent(reference)}/${path}`, false);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/json');
    request.setRequestHeader('X-COUNCIL-CSRF', token());
    $scope.message = null;
    $scope.saved = null;
    try {
      request.send(body === undefined ? null : JSON.stringify(body));
    } catch (broken) {
      refuse('The council\'s server does not answer. Wait a moment and try again.');
      return null;
    }
    const answer = parsed(request.responseText);
    if (request.status >= 200 && request.status < 300) return answer || true;
    refuse(answer && answer.message ? answer.message : 'That did not work. Open the task again and repeat your step.');
    return null;
  }

  /** Asks without waiting: the answer, or a sentence as an error where the server refuses or does not answer. */
  async function send(method, path, body) {
    let response;
    try {
      response = await fetch(`${root}${own.address}/${encodeURIComponent(reference)}/${path}`, {
        method, credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body),
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-COUNCIL-CSRF': token() },
      });
    } catch (broken) {
      throw Object.assign(new Error('The council\'s server does not answer. What you typed stays here; it is saved once the server is back.'), { offline: true });
    }
    const answer = parsed(await response.text());
    if (response.ok) return answer;
    throw new Error(answer && answer.message ? answer.message : 'That did not work. Open the task again and repeat your step.');
  }

  // Tasklist opens the form where the task is claimed; until then the server shows nothing.
  function whenClaimed(then) {
    const pane = document.querySelector('[ng-class*="disabled-form"]');
    if (!pane) return;
    let shut = pane.classList.contains('disabled-form');
    new MutationObserver(() => {
      const before = shut;
      shut = pane.classList.contains('disabled-form');
      if (before && !shut) $scope.$applyAsync(then);
    }).observe(pane, { attributes: true, attributeFilter: ['class'] });
  }

  camForm.on('form-loaded', () => camForm.variableManager.fetchVariable('caseReference'));
  camForm.on('variables-fetched', () => {
    reference = camForm.variableManager.variableValue('caseReference');
    $scope.$applyAsync(own.load);
    whenClaimed(own.load);
  });
  camForm.on('submit', () => {
    if (!own.save()) camForm.submitPrevented = true;
    $scope.$applyAsync();
  });
  camForm.on('store', () => $scope.$applyAsync(() => $scope.keep()));
  $scope.keep = () => { if (own.save()) $scope.saved = 'Saved.'; };

  return { ask, refuse, send };
}

/** A score and a reason for each question and bid, in $scope.cells. */
confidentialForm.scores = ($scope) => {
  // What each score stands for, by the number of the question. Forms of earlier releases know one scale for all.
  $scope.scales = {};
  $scope.scale = [];
  $scope.declaration = { conflict: null, details: '' };
  $scope.cells = {};
  $scope.asks = (question, bid) => question.lot === null || question.lot === bid.lot;
  return {
    fill(questions, bids, scores) {
      const cells = {};
      questions.forEach((question) => {
        $scope.scales[question.number] = question.scale.words.map((words, points) => ({ value: points, label: `${points} ${words}` }));
        if ($scope.scale.length === 0) $scope.scale = $scope.scales[question.number];
      });
      questions.forEach((question) => bids.forEach((bid) => {
        cells[`${question.number}-${bid.number}`] = { bid: bid.number, criterion: question.number, points: null, reason: '' };
      }));
      scores.forEach((score) => {
        cells[`${score.criterion}-${score.bid}`] = { bid: score.bid, criterion: score.criterion, points: score.points, reason: score.reason };
      });
      $scope.cells = cells;
    },
    given: () => Object.values($scope.cells),
  };
};

// What comes back while a button is pressed waits until it is let go: what moves away under the pointer is not clicked.
const LONGEST_CLICK = 1000;
let pressed = null;
let waiting = [];
const released = () => (pressed ? new Promise((go) => waiting.push(go)) : Promise.resolve());
function letGo() {
  clearTimeout(pressed);
  pressed = null;
  const all = waiting;
  waiting = [];
  all.forEach((go) => go());
}
window.addEventListener('pointerdown', () => {
  clearTimeout(pressed);
  pressed = setTimeout(letGo, LONGEST_CLICK);
}, true);
['pointerup', 'pointercancel'].forEach((end) => window.addEventListener(end, () => setTimeout(letGo), true)); // after the click itself

const twoDigits = (number) => String(number).padStart(2, '0');
const written = (date) => (date ? `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` : null);
function day(text) {
  if (!text) return null;
  const [year, month, date] = text.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * Scores of one question after the other, in $scope.sheet and $scope.rows; each is saved a moment after it is typed.
 * path: 'sheet' for a person's own, 'agreed' for the panel's; cellOf(answer) and rowOf(answer) say what of an answer is the score.
 */
confidentialForm.grid = ($scope, form, { path, cellOf = (answer) => answer }) => {
  const WAIT = 1200;
  const RETRY = 5000;
  $scope.sheet = null;
  $scope.at = null;
  $scope.nav = { jump: null };
  $scope.rows = [];
  $scope.answers = {};
  $scope.declaration = { conflict: null, details: '' };
  $scope.steps = [];
  const pending = new Set(); // typed, and not known to be saved
  const unsaved = () => [...pending].filter((row) => row.dirty && (!row.error || row.offline));
  const seen = (cell) => ({ points: cell.points, reason: cell.reason });
  const body = (row) => ({ points: row.points === undefined ? null : row.points, reason: row.reason, seen: row.seen });

  function warn(event) {
    if (pending.size) event.preventDefault();
  }
  window.addEventListener('beforeunload', warn);
  $scope.$on('$destroy', () => {
    window.removeEventListener('beforeunload', warn);
    unsaved().forEach(save);
  });

  /** What the server has now; what is typed stays. */
  function took(row, cell) {
    row.seen = seen(cell);
    row.finished = cell.finished;
    row.stale = false;
  }

  async function save(row) {
    clearTimeout(row.timer);
    if (row.saving) { row.again = true; return; }
    pending.add(row);
    row.dirty = false;
    row.saving = true;
    const before = row.finished && !row.wasStale;
    try {
      const cell = await form.send('POST', `${path}/${row.question}/${row.bid.number}`, body(row));
      await released();
      took(row, cell);
      row.wasStale = false;
      row.error = null;
      if (!row.dirty) pending.delete(row);
      row.saved = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      const question = $scope.sheet.questions.find((one) => one.number === row.question);
      if (before !== cell.finished) question.open += cell.finished ? -1 : 1;
    } catch (refused) {
      await released();
      row.error = refused.message;
      row.offline = refused.offline === true;
      row.dirty = true;
      if (row.offline) row.timer = setTimeout(() => save(row), RETRY);
      try {
        const now = (await form.send('GET', `${path}/${row.question}`)).map(cellOf).find((cell) => cell.bid === row.bid.number);
        if (now) row.seen = seen(now);
      } catch (unreachable) { /* the sentence stands beside the score already */ }
    }
    row.saving = false;
    if (row.again) { row.again = false; save(row); }
    $scope.$applyAsync();
  }

  $scope.typed = (row) => {
    row.dirty = true;
    pending.add(row);
    if (row.error && !row.offline) return; // what was refused is saved again on purpose
    clearTimeout(row.timer);
    row.timer = setTimeout(() => save(row), WAIT);
  };
  $scope.left = (row) => { if (row.dirty && !row.error) save(row); };
  $scope.again = (row) => save(row);
  $scope.stands = () => $scope.rows.filter((row) => row.stale).forEach(save);
  $scope.someStale = () => $scope.rows.some((row) => row.stale);

  /** Opens a question; what is typed on the one before is saved first. */
  $scope.open = async (index, moves = true) => {
    unsaved().forEach((row) => save(row));
    const question = $scope.sheet.questions[index];
    if (!question) return;
    try {
      const cells = await form.send('GET', `${path}/${question.number}`);
      $scope.$apply(() => {
        $scope.at = index;
        $scope.nav.jump = index;
        $scope.steps = question.scale.words.map((words, points) => ({ value: points, label: `${points} ${words}` }));
        $scope.rows = cells.map((answer) => {
          const cell = cellOf(answer);
          const typed = [...pending].find((row) => row.question === question.number && row.bid.number === cell.bid);
          return typed || { ...answer, question: question.number, bid: $scope.sheet.bids.find((bid) => bid.number === cell.bid), points: cell.points, reason: cell.reason,
            seen: seen(cell), finished: cell.finished, stale: answer.stale === true, wasStale: answer.stale === true, dirty: false, saved: null, error: null };
        });
      });
      if (moves) document.getElementById('question')?.focus();
    } catch (refused) {
      form.refuse(refused.message);
      $scope.$applyAsync();
    }
  };
  $scope.question = () => ($scope.sheet && $scope.at !== null ? $scope.sheet.questions[$scope.at] : null);
  $scope.openInAll = () => ($scope.sheet ? $scope.sheet.questions.reduce((sum, question) => sum + question.open, 0) : 0);
  $scope.questionLabel = (question) => `${$scope.sheet.questions.indexOf(question) + 1}. ${question.question.length > 60 ? question.question.slice(0, 59) + '…' : question.question} (${question.open ? question.open + ' open' : 'done'})`;

  $scope.read = async (bid) => {
    if ($scope.answers[bid.number] !== undefined) { delete $scope.answers[bid.number]; return; }
    try {
      $scope.answers[bid.number] = (await form.send('GET', `answers/${bid.number}`)).answers || 'Nothing was written.';
    } catch (refused) {
      form.refuse(refused.message);
    }
    $scope.$applyAsync();
  };

  /** Ctrl with an arrow goes to the same field of the next bid. */
  $scope.key = (event, row, field) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!event.ctrlKey || !step) return;
    event.preventDefault();
    const next = $scope.rows[$scope.rows.indexOf(row) + step];
    if (next) document.getElementById(`${field}-${next.bid.number}`)?.focus();
  };

  function goTo(number) {
    const index = $scope.sheet.questions.findIndex((question) => question.number === number);
    if (index !== $scope.at) $scope.open(index);
  }

  /** Saves what is left, waiting for it; false where something is refused. */
  function flush() {
    for (const row of pending) {
      if (row.error && !row.offline) {
        goTo(row.question);
        return form.refuse('One score is not saved. Look at the line with the red sentence first.');
      }
      clearTimeout(row.timer);
      const cell = form.ask('POST', `${path}/${row.question}/${row.bid.number}`, body(row));
      if (!cell) {
        row.error = $scope.message;
        goTo(row.question);
        return false;
      }
      took(row, cell);
      row.dirty = false;
      row.error = null;
      pending.delete(row);
    }
    return true;
  }
  $scope.keep = () => { if (flush()) $scope.saved = 'Saved.'; };

  return {
    /** Shows a sheet and the first question that is not done. */
    show(answer) {
      if (!answer) return false;
      $scope.page = answer;
      $scope.sheet = answer.view;
      if (answer.view.questions.length) {
        const first = answer.view.questions.findIndex((question) => question.open > 0);
        $scope.open(Math.max(first, 0), false);
      }
      return true;
    },
    /** Whether everything is saved and scored; where it is not, the first question that is open is shown. */
    finish() {
      if (!flush()) return false;
      const sheet = form.ask('GET', path);
      if (!sheet) return false;
      $scope.sheet.questions = sheet.view.questions;
      const missing = sheet.view.questions.findIndex((question) => question.open > 0);
      if (missing < 0) return true;
      if (missing !== $scope.at) $scope.open(missing);
      const open = sheet.view.questions[missing].open;
      return form.refuse(`Question ${missing + 1} is not done: ${open === 1 ? 'one bid has' : open + ' bids have'} no score with a reason yet.`);
    },
  };
};

/** Whether each bid is compliant, in $scope.rows; in forms of earlier releases also what was said of a price that looks too low. */
confidentialForm.assessments = ($scope) => {
  $scope.rows = [];
  return {
    fill(lines) {
      $scope.rows = lines.map((line) => {
        const it = line.assessment || { bid: line.bid.number, compliant: null, reason: '', abnormallyLow: false, explanation: '', explanationAccepted: null };
        return { bid: line.bid, conditions: line.conditions, debarred: line.debarred, exclusions: line.exclusions, required: line.required || [], missing: line.missing, askedUntil: line.askedUntil, answer: line.answer, elsewhere: line.elsewhere, received: '', it, asked: day(it.explanationAskedOn) };
      });
    },
    given: () => $scope.rows.map(({ bid, it, asked }) => ({
      bid: bid.number, compliant: it.compliant, reason: it.reason, abnormallyLow: false,
      explanationAskedOn: written(asked), explanation: it.explanation, explanationAccepted: it.explanationAccepted,
    })),
  };
};

/** What each bid costs, and what was said of a price that looks too low, in $scope.rows. */
confidentialForm.prices = ($scope) => {
  $scope.rows = [];
  return {
    fill(offers) {
      $scope.rows = offers.map((offer) => ({ ...offer, asked: day(offer.check.askedOn) }));
    },
    given: () => $scope.rows.map(({ check, asked }) => ({ ...check, askedOn: written(asked) })),
  };
};

/** What each bid promises of social value, and whether it is believed, in $scope.promised; what nobody doubted yet is. */
confidentialForm.promises = ($scope) => {
  $scope.promised = [];
  $scope.amount = (quantity) => Number(quantity).toLocaleString('en-GB');
  return {
    fill(bids) {
      $scope.promised = bids.map((bid) => ({ ...bid, lines: bid.lines.map((line) => ({ ...line, believed: line.believed !== false })) }));
    },
    given: () => $scope.promised.flatMap((bid) => bid.lines.map((line) => ({ bid: bid.bid, measure: line.measure, believed: line.believed, reason: line.reason }))),
  };
};

/** A recommendation with its reasons, in $scope.draft. */
confidentialForm.recommendation = ($scope) => {
  $scope.draft = { award: null, drawnBid: null, firstWitness: '', secondWitness: '', reasons: '' };
  $scope.first = (ranking) => ranking.filter((bid) => bid.rank === 1);
};

/** A recommendation for each lot, or one for the whole: what was said before, else an empty one. */
confidentialForm.parts = (views) => views.map((view) => ({
  view, draft: view.draft || { lot: view.lot || null, award: null, drawnBid: null, firstWitness: '', secondWitness: '', reasons: '' },
}));

/** How a list of bids reads at the opening. */
confidentialForm.bidList = ($scope) => {
  $scope.remarks = (bid) => [bid.late && 'Late, not admitted', bid.sme && 'SME', bid.vcse && 'VCSE'].filter(Boolean).join(', ');
  $scope.sealedToOpen = () => $scope.sheet ? $scope.sheet.sealed.inTime + $scope.sheet.sealed.lateAdmitted : 0;
  $scope.sealedInWords = () => {
    const count = $scope.sealedToOpen(), more = $scope.sheet.sealed;
    const others = [more.withdrawn && more.withdrawn + ' withdrawn', more.lateRefused && more.lateRefused + ' late and refused'].filter(Boolean).join(', ');
    return (count === 0 ? 'No sealed bids.' : count === 1 ? '1 sealed bid.' : count + ' sealed bids.') + (others ? ' Besides ' + others + '.' : '');
  };
  $scope.when = (moment) => new Date(moment + (moment.length === 16 ? ':00Z' : 'Z'))
    .toLocaleString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
};

window.confidentialForm = confidentialForm;
