import { type RefObject, useEffect } from 'react';

/** Lets the mouse drag what lies behind the cards; fingers and keys scroll as they do everywhere. */
export function useDragToPan(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = scroller.current;
    if (!view) return undefined;
    let from: { x: number; y: number; left: number; top: number } | undefined;
    const start = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
      if (event.offsetX > view.clientWidth && event.target === view) return; // its scroll bar
      from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
      view.dataset['dragged'] = 'true';
      event.preventDefault(); // no text is marked meanwhile
    };
    const move = (event: PointerEvent) => {
      if (from) view.scrollTo({ left: from.left - event.clientX + from.x, top: from.top - event.clientY + from.y });
    };
    const end = () => {
      from = undefined;
      delete view.dataset['dragged'];
    };
    view.addEventListener('pointerdown', start);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    return () => {
      view.removeEventListener('pointerdown', start);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
    };
  }, [scroller]);
}
