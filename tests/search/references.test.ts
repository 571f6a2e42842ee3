import { createAddingIndex } from './adding-index.ts';
import { describeSentenceIndex } from './contract.ts';
import { createExhaustiveIndex } from './exhaustive-index.ts';

describeSentenceIndex('adding', createAddingIndex);
describeSentenceIndex('exhaustive', createExhaustiveIndex);
