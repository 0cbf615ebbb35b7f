// What the auditor's page needs of bpmn-js: to read a diagram and to draw it, marks and numbers on it included.
export { default } from 'bpmn-js/lib/Viewer.js';
