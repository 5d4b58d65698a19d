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

  return { ask, refuse };
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

const twoDigits = (number) => String(number).padStart(2, '0');
const written = (date) => (date ? `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` : null);
function day(text) {
  if (!text) return null;
  const [year, month, date] = text.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** Whether each bid is compliant, in $scope.rows; in forms of earlier releases also what was said of a price that looks too low. */
confidentialForm.assessments = ($scope) => {
  $scope.rows = [];
  return {
    fill(lines) {
      $scope.rows = lines.map((line) => {
        const it = line.assessment || { bid: line.bid.number, compliant: null, reason: '', abnormallyLow: false, explanation: '', explanationAccepted: null };
        return { bid: line.bid, conditions: line.conditions, debarred: line.debarred, it, asked: day(it.explanationAskedOn) };
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
