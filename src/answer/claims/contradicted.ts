/** What contradicts a claim, as it is shown: the corpus has it otherwise, or some say so and others deny it. */
import type { Quotation } from '../quoted.ts';
import type { Disputed, Otherwise, Verbatim } from '../verification.ts';
import type { Testimony } from './testimony.ts';

/** Of each side of a dispute. */
const MOST_OF_A_SIDE = 2;

/** Null where nothing contradicts it, or a sentence bears it out. */
export function otherwise({ same, contrary }: Testimony): Otherwise | null {
  const [first] = contrary;
  if (first === undefined || same.length > 0) return null;
  return {
    kind: 'otherwise',
    quotations: contrary.map(({ quotation }) => quotation),
    differs: first.differs,
  };
}

/**
 * Where some sentences bear a claim out, and somebody denies it, or another article has another number: both. Null where there is but one side.
 * @param denials sentences that are known to tell of it as denied
 */
export function disputed(testimony: Testimony, denials: readonly Quotation[] = []): Disputed | null {
  const saidSo = testimony.same.slice(0, MOST_OF_A_SIDE);
  const against = deniers(testimony);
  const others = denials.filter((one) => !against.some((other) => isSame(one, other)));
  const contrary = [...against, ...others, ...otherNumbers(testimony)].slice(0, MOST_OF_A_SIDE);
  return saidSo.length === 0 || contrary.length === 0 ? null : { kind: 'disputed', saidSo, contrary };
}

/** Two articles may count differently; in one, another number is of something else. */
function otherNumbers({ same, contrary }: Testimony): readonly Quotation[] {
  return contrary
    .filter(
      ({ quotation: { from }, differs }) =>
        differs.in === 'number' && same.every((one) => one.from.article !== from.article),
    )
    .map(({ quotation }) => quotation);
}

/** Words that stand in the corpus, with what others say of them: that they are so, where they are denied; or that they are not. */
export function besides(found: Verbatim, testimony: Testimony): Verbatim {
  const isDenied = found.toldAs?.force === 'denial';
  if (found.toldAs !== undefined && !isDenied) return found;
  const quotations = (isDenied ? testimony.same : deniers(testimony))
    .filter((one) => !found.quotations.some((other) => isSame(one, other)))
    .slice(0, MOST_OF_A_SIDE);
  if (quotations.length === 0) return found;
  return { ...found, besides: { are: isDenied ? 'so' : 'otherwise', quotations } };
}

/** Sentences in which somebody denies it, or says that it is not so. Another number or day may be of something else. */
function deniers({ contrary }: Testimony): readonly Quotation[] {
  return contrary
    .filter(
      ({ quotation: { chain }, differs }) =>
        differs.in === 'denial' || (differs.in === 'negation' && chain.length > 0),
    )
    .map(({ quotation }) => quotation);
}

const isSame = (one: Quotation, other: Quotation): boolean =>
  one.start === other.start && one.from.article === other.from.article;
