import { proxy } from 'comlink';

/** A listener for a worker, deaf once its turn is over: what it told before may still be on its way. */
export function listenWhile<T>(isOver: () => boolean, tell: (news: T) => void): (news: T) => void {
  return proxy((news: T) => {
    if (!isOver()) tell(news);
  });
}
