// The page's sentences: Swedish for what is put together, English for all of it.
export default {
  en: {
    title: 'Log in – Origo',
    heading: 'Log in',
    error: 'The user name or the password is wrong. Check the spelling and that Caps Lock is off, and try again. If that does not help, contact the centre\'s coordinator.',
    refused: 'You could not be logged in. Try again with the electronic identity that you use at work; if that does not help, contact the centre\'s coordinator.',
    provider: 'Log in with e-identification',
    loggedOut: 'You are logged out. Your drafts are kept until next time.',
    trial: 'This is a trial environment. Use no information about real people.',
    username: 'User name',
    password: 'Password',
    signIn: 'Log in'
  }
};
