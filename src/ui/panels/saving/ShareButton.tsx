import { Check, Link, X } from 'lucide-react';
import { getLink } from '../../../store/selectors';
import { useIsCapture } from '../../capture/NoRunHint';
import { Button, IconButton } from '../../kit/Button';
import { useCopy } from '../../kit/use-copy';
import { useEscape } from '../../kit/use-escape';
import { useAppStore } from '../../use-app';

const NO_LINK = 'A link cannot hold a capture: send the file';

/** Copies the link of what is on screen and says so; where the browser forbids that, shows it selected. */
export function ShareButton() {
  const store = useAppStore();
  const isCapture = useIsCapture();
  const { state, copy, reset } = useCopy();
  const getHref = () => new URL(getLink(store.getState()), window.location.href).href;
  const isCopied = state === 'copied';
  return (
    <div className="share">
      <Button
        icon={isCopied ? Check : Link}
        className="button-collapse"
        aria-label={isCopied ? 'Link copied' : 'Share'}
        title={isCapture ? NO_LINK : 'Copy a link to exactly this'}
        disabled={isCapture}
        onClick={() => void copy(getHref())}
      >
        <span className="button-word">{isCopied ? 'Copied' : 'Share'}</span>
      </Button>
      <output className="visually-hidden">{isCopied ? 'Link copied' : ''}</output>
      {state === 'failed' && <LinkField href={getHref()} onClose={reset} />}
    </div>
  );
}

interface LinkFieldProps {
  readonly href: string;
  readonly onClose: () => void;
}

function LinkField({ href, onClose }: LinkFieldProps) {
  const ref = useEscape<HTMLDivElement>(onClose);
  return (
    <div className="popover share-popover" ref={ref}>
      <p>This browser does not let the page copy. Here is the link:</p>
      <div className="form-row">
        <input
          type="text"
          className="field mono"
          aria-label="Link to this run"
          readOnly
          ref={selectOnMount}
          value={href}
        />
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
    </div>
  );
}

function selectOnMount(element: HTMLInputElement | null): void {
  element?.select();
}
