// The page's sentences: Swedish for what is put together, English for all of it.
export default {
  en: {
    advice: 'Go back and try again. If it happens again, tell the operators the time and the code below.',
    code: 'Code',
    start: 'To the tasks'
  }
};
