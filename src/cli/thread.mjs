// A thread of `cli sweep`: loads the bundle that `start.mjs` made and answers its questions.
import { parentPort, workerData } from 'node:worker_threads';

const { serveRuns } = await import(workerData);
serveRuns(parentPort);
