import { brand } from '../../../../js/webapps.js';
import '../../../../js/confidential-form.js';
import '../../../../js/drafts.js';
import '../../../../js/need-help.js';

const shortcut = (key, description) => ({ key, description });

export default brand('procurement', {
  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', 'Claim the open task'),
    focusFilter: shortcut('ctrl+shift+f', 'Go to the filters'),
    focusList: shortcut('ctrl+alt+l', 'Go to the list of tasks'),
    focusForm: shortcut('ctrl+alt+f', 'Go to the form'),
    startProcess: shortcut('ctrl+alt+p', 'Start a process'),
  },
});
