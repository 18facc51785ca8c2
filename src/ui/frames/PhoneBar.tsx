import { Menu as MenuIcon } from 'lucide-react';
import { getSubtitle, getTitle } from '../../store/selectors';
import { IconButton } from '../kit/Button';
import { MenuButton } from '../kit/MenuButton';
import { Logo } from '../Logo';
import { ShareButton } from '../panels/saving/ShareButton';
import { useApp } from '../use-app';
import { lazyComponent } from '../kit/lazy-component';

const PhoneMenuItems = lazyComponent(async () => (await import('./PhoneMenuItems')).PhoneMenuItems);

export function PhoneBar() {
  const title = useApp(getTitle);
  const subtitle = useApp(getSubtitle);
  return (
    <header className="phone-bar">
      <Logo />
      <div className="phone-title">
        <h1>{title ?? 'Ladderscope'}</h1>
        {subtitle !== '' && <p>{subtitle}</p>}
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
