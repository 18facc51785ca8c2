import { lazyComponent } from './lazy-component';

/** Loads the menu library before it is needed, for example when the pointer comes near. */
export const loadMenuPopup = async () => (await import('./MenuPopup')).MenuPopup;

/** MenuPopup: no menu is needed to see the first ladder. */
export const LazyMenuPopup = lazyComponent(loadMenuPopup);
