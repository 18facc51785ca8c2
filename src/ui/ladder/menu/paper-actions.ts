/** What the menu of the paper offers. */
export interface PaperActions {
  readonly canOpenFolds: boolean;
  readonly canFold: boolean;
  readonly openFolds: () => void;
  readonly fold: () => void;
  readonly fit: () => void;
}
