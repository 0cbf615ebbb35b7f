// form-js reads a day, 2026-11-23, by Date.parse, which takes it for midnight in Greenwich: west of there the day before is shown,
// and kept as the answer. Here a day begins when the browser's own day does.
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const parse = Date.parse;

Date.parse = text => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year ? new Date(year, month - 1, day).getTime() : parse(text);
};
