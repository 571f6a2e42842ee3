/** The commands that ask a question or for someone's words, by their names. */
export const QUESTION_COMMANDS = ['ask', 'who', 'what', 'when', 'where', 'why', 'how-many', 'said'] as const;
