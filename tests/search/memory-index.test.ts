import { createMemoryIndex } from '../../src/search/memory-index.ts';
import { describeSentenceIndex } from './contract.ts';
import { createExhaustiveIndex } from './exhaustive-index.ts';

describeSentenceIndex('memory', createMemoryIndex);
describeSentenceIndex('exhaustive', createExhaustiveIndex);
