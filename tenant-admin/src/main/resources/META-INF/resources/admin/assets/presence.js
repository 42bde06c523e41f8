// Says every few seconds that somebody is writing here, and shows who else is. Silence ends it, and so does leaving.
{
  const EVERY = 15_000;
  const panel = document.getElementById('presence');
  const beat = () => {
    if (!document.hidden) {
      htmx.trigger(panel, 'beat');
    }
  };
  addEventListener('load', beat);
  setInterval(beat, EVERY);
  document.addEventListener('visibilitychange', beat);
  addEventListener('pagehide', () => navigator.sendBeacon(panel.dataset.end));
}
