import { brand } from '../../../../js/webapps.js';

export default brand('procurement – Admin');
