import { speak } from './page.js';
import texts from './error-texts.js';

speak(texts);
