// The page's sentences: Swedish for what is put together, English for all of it.
export default {
  sv: {
    loading: 'Händelserna hämtas …',
    found: 'Antal händelser: {count}.',
    empty: 'Ärende {number} finns, men inga händelser är registrerade ännu.',
    notFound: 'Det finns inget ärende med det numret som du får granska. Kontrollera numret, till exempel att 0 och O inte är förväxlade.',
    failed: 'Händelserna kunde inte hämtas. Försök igen om en stund. Hjälper det inte: kontakta driften.',
    case: 'Ärende {number}',
    system: 'Systemet',
    actingFor: 'i stället för {party}'
  },
  en: {
    title: 'Audit – Origo',
    heading: 'Audit of a case',
    intro: 'Enter the case number to see who did what, when, and on which version of the diagram. Each view is logged.',
    number: 'Case number',
    show: 'Show',
    print: 'Print',
    caption: 'Events in order of time, Swedish time',
    time: 'Time',
    actor: 'Who',
    event: 'Event',
    element: 'Step in the diagram',
    version: 'Version',
    loading: 'Loading the events …',
    found: 'Number of events: {count}.',
    empty: 'Case {number} exists, but no events are recorded yet.',
    notFound: 'There is no case with that number that you may audit. Check the number, for instance that 0 and O are not mixed up.',
    failed: 'The events could not be loaded. Try again in a while. If that does not help, contact the operators.',
    case: 'Case {number}',
    system: 'The system',
    actingFor: 'acting for {party}'
  }
};
