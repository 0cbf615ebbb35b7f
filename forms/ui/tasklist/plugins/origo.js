// What Origo changes in Camunda's Tasklist. Tasklist imports this before Angular starts; each part stands in a file of its own.
import { get, send } from './api.js';
import deadlines, { useRefresh } from './deadlines.js';
import { keepDraft, unsavedDraft } from './drafts.js';
import { HEADER, SORTING_MENU, TASK_META } from './templates.js';
import { language, useTexts } from './texts.js';
import './refusals.js';
import './words.js';

// Parts whose calls nobody answers: comments and history are read elsewhere, tasks come from processes alone.
const HIDDEN = ['task-detail-history', 'task-action-comment', 'create-task-action', 'shortcut-help', 'task-search'];

const origo = {
  display: '',
  pages: [],
  other: language() === 'en' ? 'sv' : 'en',
  async otherLanguage() {
    localStorage.setItem('origo-language', origo.other);
    await keepDraft();
    location.reload();
  },
  async signOut() {
    await keepDraft();
    await send('POST', '/logout').catch(() => null);
    location.replace('/login?loggedout');
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
  .filter('origoPassed', () => due => new Date(due) < new Date())
  .config(withoutHidden)
  .config(template('camWidgetHeader', HEADER))
  .config(template('camTasklistTaskMeta', TASK_META))
  .config(template('camSortingDropdown', SORTING_MENU))
  .run(['$rootScope', '$translate', ($rootScope, $translate) => {
    useTexts($translate);
    useRefresh(() => $rootScope.$broadcast('refresh'));
    $rootScope.origo = origo;
    whoAmI($rootScope);
    ['authentication.login.required', 'authentication.logout.success'].forEach(name => $rootScope.$on(name, toSignIn));
  }]);

export default [deadlines];
