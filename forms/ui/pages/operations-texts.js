// The page's sentences: Swedish for what is put together, English for all of it.
export default {
  sv: {
    loading: 'Felen hämtas …',
    found: 'Antal fel som väntar på åtgärd: {count}.',
    none: 'Inga fel just nu.',
    failed: 'Felen kunde inte hämtas. Försök igen om en stund.',
    notAllowed: 'Sidan är till för driften. Logga in med ett konto för drift.',
    retry: 'Försök igen',
    retryThis: 'Försök igen: {element} i {process}',
    retried: 'Ett nytt försök är begärt. Uppdatera om en stund för att se om felet är borta.',
    retryFailed: 'Det nya försöket kunde inte begäras. Uppdatera sidan och försök igen.',
    'kind.failedJob': 'Steget misslyckades',
    'kind.failedExternalTask': 'Ett externt steg misslyckades'
  },
  en: {
    title: 'Operations – Origo',
    heading: 'Faults in the processes',
    intro: 'Steps that have stopped working: technical facts only, never content. Put the cause right first, then choose Try again.',
    reload: 'Refresh',
    caption: 'Faults, the latest first, Swedish time',
    time: 'Time',
    process: 'Process',
    element: 'Step',
    kind: 'Fault',
    retries: 'Tries left',
    action: 'Action',
    loading: 'Loading the faults …',
    found: 'Faults waiting for action: {count}.',
    none: 'No faults right now.',
    failed: 'The faults could not be loaded. Try again in a while.',
    notAllowed: 'This page is for operators. Log in with an operator\'s account.',
    retry: 'Try again',
    retryThis: 'Try again: {element} in {process}',
    retried: 'A new try is requested. Refresh in a while to see whether the fault is gone.',
    retryFailed: 'The new try could not be requested. Refresh the page and try again.',
    'kind.failedJob': 'The step failed',
    'kind.failedExternalTask': 'An external step failed'
  }
};
