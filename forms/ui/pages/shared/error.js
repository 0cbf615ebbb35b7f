import { speak } from './page.js';

await speak('/shared/error.json');
