import { speak } from './page.js';
import texts from './login-texts.js';

speak(texts);
