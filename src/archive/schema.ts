/** The archive's tables. What lists need stands apart from the texts, so that reading a list reads no text. */
import type { BlockRole } from '../article/article.ts';
import type { Migrations } from '../storage.ts';
import { ROLES } from './pack-roles.ts';

export const ARCHIVE_MIGRATIONS: Migrations = [
  `CREATE TABLE article (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     path TEXT NOT NULL UNIQUE,
     hash TEXT NOT NULL,
     size INTEGER NOT NULL,
     modified REAL NOT NULL,
     ingested INTEGER NOT NULL,
     annotator TEXT NOT NULL,
     notices TEXT NOT NULL,
     title TEXT NOT NULL,
     title_made INTEGER NOT NULL,
     outlet TEXT,
     authors TEXT NOT NULL,
     published TEXT,
     url TEXT,
     wire TEXT,
     sentences INTEGER NOT NULL,
     roles INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE content (
     number INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
     body TEXT NOT NULL,
     annotation BLOB NOT NULL,
     checks BLOB NOT NULL
   ) STRICT;
   CREATE TABLE people (
     number INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
     bytes BLOB NOT NULL
   ) STRICT;`,
  `CREATE TABLE segment (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
   CREATE TABLE segment_turn (turn INTEGER NOT NULL) STRICT;
   INSERT INTO segment_turn VALUES (0);`,
  // A large segment lies in pieces, so that writing it holds nobody up: its own bytes are none then.
  `ALTER TABLE segment ADD COLUMN batch INTEGER;
   CREATE TABLE segment_piece (
     batch INTEGER NOT NULL,
     place INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (batch, place)
   ) STRICT;`,
];

/** A row of `article`. */
export interface Row {
  readonly number: number;
  readonly id: string;
  readonly path: string;
  readonly hash: string;
  readonly size: number;
  readonly modified: number;
  readonly ingested: 0 | 1;
  readonly annotator: string;
  readonly notices: string;
  readonly title: string;
  readonly title_made: 0 | 1;
  readonly outlet: string | null;
  readonly authors: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly wire: string | null;
  readonly sentences: number;
  readonly roles: number;
}

/** Roles as bits, in the order of {@link ROLES}. */
export function rolesMask(roles: readonly BlockRole[]): number {
  return roles.reduce((mask, role) => mask | (1 << ROLES.indexOf(role)), 0);
}

export function namesOf(mask: number): readonly BlockRole[] {
  return ROLES.filter((_, bit) => (mask & (1 << bit)) !== 0);
}
