import { speak } from './page.js';

await speak('/shared/login.json');
