import { createBrowserApp } from '../store/browser-app';

/** Imported before all else: the engine's thread starts while React and the parts of the page are still being evaluated. */
export const app = createBrowserApp();
void app.start();
