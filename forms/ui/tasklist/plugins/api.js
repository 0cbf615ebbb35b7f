// Calls to Origo's own API. The cookie is Spring's; a page of another site can neither read it nor set the header.
function token() {
  return document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
}

export function get(path) {
  return fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store' });
}

export function send(method, path, body, options = {}) {
  return fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token()) },
    body: body === undefined ? undefined : JSON.stringify(body),
    ...options
  });
}
