/** The numbers of the roles that blocks have: their places in a list that may only ever grow at its end. */
import type { BlockRole } from '../article/article.ts';

export const ROLES: readonly BlockRole[] = [
  'headline',
  'dateline',
  'body',
  'caption',
  'promo',
  'credit',
  'bio',
  'appeal',
];
