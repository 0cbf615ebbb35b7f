// Runs before Camunda's own scripts, so that index.html needs no inline script (strict content security policy).

// What Camunda's Java web application writes into the page. The plugin holds the list's sorting and search.
window.tasklistConf = { apiUri: '/camunda/api/engine', mock: false, resources: {} };
window.PLUGIN_DEPENDENCIES = [
  { ngModuleName: 'tasklist.plugin.tasklistPlugins', requirePackageName: 'tasklist-plugin-tasklistPlugins' }
];
window.PLUGIN_PACKAGES = [
  {
    name: 'tasklist-plugin-tasklistPlugins',
    location: '/camunda/api/tasklist/plugin/tasklistPlugins/static/app',
    main: 'plugin.js'
  }
];
window.require = { waitSeconds: 0 };

// Tasklist keeps a whole form in plain text in the browser on "Save" and when a session ends. Drafts live on the server.
const typed = /^(camunda-form|camForm):/;
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!typed.test(key)) {
    keep.call(this, key, value);
  }
};
Object.keys(localStorage)
  .filter(key => typed.test(key))
  .forEach(key => localStorage.removeItem(key));

// form-js asks for the date format of "default", that is of the browser. Ours is the same for all: 2026-11-23.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locale, options]) => new Format(locale === 'default' ? 'sv-SE' : locale, options)
});
