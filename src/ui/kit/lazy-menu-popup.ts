import { lazy } from 'react';

/** Loads the menu library before it is needed, for example when the pointer comes near. */
export const loadMenuPopup = async () => ({
  default: (await import('./MenuPopup')).MenuPopup,
});

/** MenuPopup, loaded when the first menu opens: no menu is needed to see the first ladder. */
export const LazyMenuPopup = lazy(loadMenuPopup);
