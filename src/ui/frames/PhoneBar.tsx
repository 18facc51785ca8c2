import { Menu as MenuIcon } from 'lucide-react';
import { lazy } from 'react';
import { getScenarioInfo } from '../../store/selectors';
import { IconButton } from '../kit/Button';
import { MenuButton } from '../kit/MenuButton';
import { Logo } from '../Logo';
import { ShareButton } from '../panels/ShareButton';
import { useApp } from '../use-app';

const PhoneMenuItems = lazy(async () => ({
  default: (await import('./PhoneMenuItems')).PhoneMenuItems,
}));

export function PhoneBar() {
  const scenario = useApp(getScenarioInfo);
  return (
    <header className="phone-bar">
      <Logo />
      <div className="phone-title">
        <h1>{scenario?.title ?? 'Ladderscope'}</h1>
        {scenario && scenario.subtitle !== '' && <p>{scenario.subtitle}</p>}
      </div>
      <ShareButton />
      <MenuButton
        label="Menu"
        Items={PhoneMenuItems}
        renderButton={(parts) => <IconButton icon={MenuIcon} label="Menu" {...parts} />}
      />
    </header>
  );
}
