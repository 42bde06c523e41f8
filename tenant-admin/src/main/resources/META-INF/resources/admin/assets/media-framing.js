// Cutting a picture and setting its focus with mouse or finger; the numbers beside it do the same for the keyboard.
{
  const form = document.getElementById('framing');
  if (form) {
    const WHOLE = 1000;
    const LEAST = 20;
    const field = name => form.elements[name];
    const number = name => Number(field(name).value);
    const stage = document.getElementById('framing-picture');
    const cutFrame = stage.querySelector('.framing-cut');
    const focusMark = stage.querySelector('.framing-focus');
    // What is shown is already cut: positions on it are counted within the part that was kept.
    const shown = { x: number('cropX'), y: number('cropY'), width: number('cropWidth'), height: number('cropHeight') };
    document.getElementById('framing-hint').hidden = false;
    const whole = document.getElementById('framing-whole');
    whole.hidden = false;

    const draw = () => {
      const left = (number('cropX') - shown.x) / shown.width * 100;
      const top = (number('cropY') - shown.y) / shown.height * 100;
      cutFrame.hidden = false;
      cutFrame.style.left = `${left}%`;
      cutFrame.style.top = `${top}%`;
      cutFrame.style.width = `${number('cropWidth') / shown.width * 100}%`;
      cutFrame.style.height = `${number('cropHeight') / shown.height * 100}%`;
      focusMark.hidden = false;
      focusMark.style.left = `${(number('focusX') - shown.x) / shown.width * 100}%`;
      focusMark.style.top = `${(number('focusY') - shown.y) / shown.height * 100}%`;
    };
    const at = event => {
      const box = stage.getBoundingClientRect();
      const within = (position, length) => Math.min(1, Math.max(0, position / length));
      return {
        x: Math.round(shown.x + within(event.clientX - box.left, box.width) * shown.width),
        y: Math.round(shown.y + within(event.clientY - box.top, box.height) * shown.height),
      };
    };
    const set = values => {
      for (const [name, value] of Object.entries(values)) {
        field(name).value = value;
      }
      draw();
    };

    let from = null;
    stage.addEventListener('pointerdown', event => {
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      from = at(event);
    });
    const rectangle = to => ({
      cropX: Math.min(from.x, to.x),
      cropY: Math.min(from.y, to.y),
      cropWidth: Math.abs(from.x - to.x),
      cropHeight: Math.abs(from.y - to.y),
    });
    const large = cut => cut.cropWidth >= LEAST && cut.cropHeight >= LEAST;
    stage.addEventListener('pointermove', event => {
      if (from && large(rectangle(at(event)))) {
        set(rectangle(at(event)));
      }
    });
    stage.addEventListener('pointerup', event => {
      const to = at(event);
      if (from && large(rectangle(to))) {
        const cut = rectangle(to);
        set({ ...cut, focusX: Math.round(cut.cropX + cut.cropWidth / 2), focusY: Math.round(cut.cropY + cut.cropHeight / 2) });
      } else if (from) {
        set({ focusX: to.x, focusY: to.y });
      }
      from = null;
    });
    stage.addEventListener('pointercancel', () => { from = null; });
    form.addEventListener('input', draw);
    whole.addEventListener('click', () => {
      set({ cropX: 0, cropY: 0, cropWidth: WHOLE, cropHeight: WHOLE });
      form.requestSubmit();
    });
    draw();
  }
}
