/** Personal pronouns in all their forms, by their first: "him", "his" and "himself" are "he". */
export type Pronoun = 'he' | 'she' | 'it' | 'they';

const FORMS: Readonly<Record<Pronoun, string>> = {
  he: 'he him his himself',
  she: 'she her hers herself',
  it: 'it its itself',
  they: 'they them their theirs themselves',
};

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  Object.entries(FORMS).flatMap(([pronoun, forms]) =>
    forms.split(' ').map((form) => [form, pronoun as Pronoun]),
  ),
);
