/** The forms in which news names days, months and years. */
const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|Jun\\.|July|Jul\\.|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|a few)';
const UNIT = '(?:day|week|month|year|decade)';

/** In this order: the first that fits at a place is taken. */
const FORMS = {
  monthDay: `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?! ?(?:million|billion|percent|%))(?:(?: ?[-–] ?| to )(?:${DAY})(?!\\d))?(?:,? ${YEAR})?`,
  dayMonth: `(?:${WEEKDAY},? )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`,
  monthYear: `${MONTH},?(?: of)? ${YEAR}`,
  numeric: `${YEAR}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/(?:${YEAR}|\\d\\d)`,
  weekday: `(?:(?:[Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?) )?${WEEKDAY}`,
  near: `[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)`,
  ago: `${COUNT} ${UNIT}s? (?:ago|earlier)`,
  span: `(?:[Ll]ast|[Tt]his|[Nn]ext|(?:[Tt]he )?[Pp]ast|(?:[Tt]he )?[Pp]revious) (?:week|weekend|month|year|decade|spring|summer|fall|autumn|winter)(?!-)`,
  month: `(?:(?:[Ll]ast|[Nn]ext|[Tt]his) )${MONTH}|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|mid|of|from|through|[Dd]uring|[Ee]arlier) (?:early |late |mid-)?)${MONTH}|(?:January|February|April|June|July|August|September|October|November|December)`,
  decade: `(?:1[5-9]|20)\\d0s`,
  year: YEAR,
} as const;
export type Form = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as Form[];
export const EXPRESSION = new RegExp(
  `(?<![\\p{L}\\p{N}$£€.,/-])(?:${FORM_NAMES.map((name) => `(?<${name}>${FORMS[name]})`).join('|')})(?![\\p{L}\\p{N}]|[.,:]\\d|%| (?:percent|people|votes|feet|miles|dollars|euros|delegates|points)\\b)`,
  'gu',
);
/** Cheap: most sentences name no time, and only the others are looked at closely. */
export const HINT =
  /day|\d\d\d\d|\d\/\d|to(?:night|morrow)|(?:last|next|this|past|previous) |ago|earlier|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;
