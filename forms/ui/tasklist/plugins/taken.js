// A task that is taken or left may have another form (a manager's), and now or no longer shows one's draft. Tasklist keeps the
// form it has drawn; leaving its tab and coming back draws what the server now shows.
const TAKEN = /\/task\/[^/]+\/(un)?claim$/;
const open = XMLHttpRequest.prototype.open;

export function drawAgain() {
  const tab = document.querySelector('.nav-tabs li.active a');
  const other = document.querySelector('.nav-tabs li:not(.active) a');
  if (tab && other && document.querySelector('[cam-tasklist-form]')) {
    other.click();
    tab.click();
  }
}

XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  if (method === 'POST' && TAKEN.test(new URL(address, location).pathname)) {
    this.addEventListener('loadend', () => this.status === 204 && drawAgain());
  }
  return open.call(this, method, address, ...rest);
};
