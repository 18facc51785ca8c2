import { testMatrix } from './testing/naive/matrix';

/** The other half of the cases of naive.test.ts; two files run side by side. */
testMatrix(1, 2, process.env['LADDERSCOPE_DEEP'] === '1');
