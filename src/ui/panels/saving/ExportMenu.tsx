import { Download } from 'lucide-react';
import { lazy } from 'react';
import { Button } from '../../kit/Button';
import { MenuButton } from '../../kit/MenuButton';

const ExportItems = lazy(async () => ({ default: (await import('./ExportItems')).ExportItems }));

export function ExportMenu() {
  return (
    <MenuButton
      label="Export"
      Items={ExportItems}
      renderButton={(parts) => (
        <Button
          icon={Download}
          className="button-collapse"
          aria-label="Export"
          title="Save this run as a drawing, a picture or data"
          {...parts}
        >
          <span className="button-word">Export</span>
        </Button>
      )}
    />
  );
}
