// Keeps the slider and the day beside it together; without scripts there is the day alone.
'use strict';
document.addEventListener('DOMContentLoaded', () => {
  const slider = document.getElementById('slider');
  const day = document.getElementById('day');
  if (!slider || !day) { return; }
  const first = Date.parse(slider.form.dataset.first);
  const DAY = 24 * 60 * 60 * 1000;
  slider.addEventListener('input', () => {
    day.value = new Date(first + slider.value * DAY).toISOString().slice(0, 10);
    slider.setAttribute('aria-valuetext', day.value);
  });
  day.addEventListener('input', () => { slider.value = (Date.parse(day.value) - first) / DAY; });
  slider.addEventListener('change', () => slider.form.requestSubmit());
  slider.parentElement.hidden = false;
});
