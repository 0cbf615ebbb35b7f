// What Origo changes in Camunda's Tasklist. Tasklist imports this before Angular starts; each part stands in a file of its own.
import { get, send } from './api.js';
import theCase from './case.js';
import deadlines, { useRefresh } from './deadlines.js';
import { keepDraft, unsavedDraft } from './drafts.js';
import { useNotice } from './refusals.js';
import { FOOTER, HEADER, SORTING, SORTING_MENU, TASK_META } from './templates.js';
import { language, moment, text, useTexts } from './texts.js';
import './words.js';
import './days.js';
import './focus.js';
import './print.js';
import './taken.js';
import './unread.js';
import './validation.js';

// Parts whose calls nobody answers: comments and history are read elsewhere, tasks come from processes alone.
const HIDDEN = ['task-detail-history', 'task-action-comment', 'create-task-action', 'shortcut-help', 'task-search'];

const origo = {
  display: '',
  pages: [],
  sortable: { created: 'CREATION_DATE', dueDate: 'DUE_DATE', nameCaseInsensitive: 'TASK_NAME' },
  other: language() === 'en' ? 'sv' : 'en',
  async otherLanguage() {
    localStorage.setItem('origo-language', origo.other);
    await keepDraft();
    location.reload();
  },
  async signOut() {
    await keepDraft();
    // In production the sign-in service is to hear of it too, and sends the browser back.
    const answer = await send('POST', '/logout').catch(() => null);
    const { next } = answer?.ok ? await answer.json() : {};
    location.replace(next ?? '/login?loggedout');
  }
};

async function whoAmI($rootScope) {
  const answer = await get('/api/me').catch(() => null);
  if (answer?.ok) {
    const { display, pages } = await answer.json();
    $rootScope.$applyAsync(() => Object.assign(origo, { display, pages }));
  }
}

function template(name, html) {
  return ['$provide', provide => provide.decorator(`${name}Directive`, ['$delegate', directives => {
    directives[0].template = html;
    return directives;
  }])];
}

const withoutHidden = ['$provide', provide => provide.decorator('Views', ['$delegate', views => {
  const all = views.getProviders;
  views.getProviders = where => all.call(views, where).filter(part => !HIDDEN.includes(part.id));
  return views;
}])];

/** The buttons that fold the columns are icons without a name. */
function nameRegions() {
  const name = (selector, key) => document.querySelectorAll(selector).forEach(button => button.setAttribute('aria-label', text(key)));
  ['filters', 'list', 'task'].forEach(region => name(`.region-toggle[data-region=${region}]`, `ORIGO_REGION_${region.toUpperCase()}`));
  name('.maximize', 'ORIGO_REGION_WIDE');
  name('.reset-regions', 'ORIGO_REGION_ALL');
}

/** Camunda writes +0000, which not every browser reads. */
const read = date => new Date(String(date).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** All times on the screen are Stockholm's, as on paper, even if the computer stands in another zone. */
const inStockholm = ['$provide', provide => provide.decorator('camDateFilter', () => date => (date ? moment(read(date)) : ''))];

function toSignIn(event) {
  event.preventDefault();
  // Typed text that could not be saved stays on the screen; the draft's line says what to do.
  if (!unsavedDraft()) {
    location.replace('/login');
  }
}

// The module that Tasklist keeps for its owners: loaded last, when everything to decorate is there.
angular
  .module('cam.tasklist.custom')
  .filter('origoPassed', () => due => read(due) < new Date())
  .config(inStockholm)
  .config(withoutHidden)
  .config(template('camWidgetHeader', HEADER))
  .config(template('camWidgetFooter', FOOTER))
  .config(template('camTasklistTaskMeta', TASK_META))
  .config(template('camSortingChoices', SORTING))
  .config(template('camSortingDropdown', SORTING_MENU))
  .run(['$rootScope', '$translate', 'Notifications', ($rootScope, $translate, notifications) => {
    useTexts($translate);
    useRefresh(() => $rootScope.$broadcast('refresh'));
    useNotice(() => $rootScope.$applyAsync(() => notifications.addMessage({ status: text('COMPLETE_OK'), duration: 5000 })));
    $rootScope.origo = origo;
    whoAmI($rootScope);
    $rootScope.$on('$viewContentLoaded', nameRegions);
    ['authentication.login.required', 'authentication.logout.success'].forEach(name => $rootScope.$on(name, toSignIn));
  }]);

export default [deadlines, theCase];
