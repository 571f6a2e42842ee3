/**
 * Discord's limits, each with the page of its documentation that names it (docs.discord.com/developers).
 * Lengths are counted in UTF-16 code units, which is never fewer than Discord counts.
 */

/** Text of all Text Displays of one message together ("Component Reference", Text Display). */
export const MESSAGE_TEXT = 4000;
/** Components of one message, nested ones counted ("Component Reference", Legacy Message Component Behavior). */
export const MESSAGE_COMPONENTS = 40;
/** Options of a String Select, and its labels, values and descriptions ("Component Reference", String Select). */
export const SELECT_OPTIONS = 25;
export const SELECT_TEXT = 100;
/** A component's or modal's `custom_id` ("Component Reference", Custom ID). */
export const CUSTOM_ID = 100;
/** Choices of an autocomplete list, and the length of each name and value ("Application Commands"). */
export const CHOICES = 25;
export const CHOICE_TEXT = 100;
/** A thread's name ("Channel", Start Thread from Message). */
export const THREAD_NAME = 100;

/** Longest question taken from a command's option or a modal: room for a paragraph, and for its heading. */
export const QUESTION_TEXT = 400;

/** Longest quotation or claim that is looked for: a long message of Discord's. */
export const CLAIM_TEXT = 2000;
