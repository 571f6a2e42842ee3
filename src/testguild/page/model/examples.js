/** Examples for a newcomer, from where Discord has them too: a channel's topic. */

/**
 * The commands that a topic shows as code.
 * @param {string} topic
 * @returns {string[]}
 * @example examplesIn('Ask here: `/who won the race`') // ['/who won the race']
 */
export const examplesIn = (topic) => [...topic.matchAll(/`(\/[^`\n]+)`/g)].map((match) => match[1] ?? '');
