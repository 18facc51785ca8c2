import { Download } from 'lucide-react';
import { Button } from '../../kit/Button';
import { MenuButton } from '../../kit/MenuButton';
import { lazyComponent } from '../../kit/lazy-component';

const ExportItems = lazyComponent(async () => (await import('./ExportItems')).ExportItems);

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
