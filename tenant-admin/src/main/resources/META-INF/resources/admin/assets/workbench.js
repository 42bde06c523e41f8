// The little that HTML cannot do alone. No routing, no state: the server sends fragments, the address holds the view.
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// What works only with JavaScript shows only with JavaScript.
$$('[data-do="theme"], [data-copy]').forEach(element => { element.hidden = false; });

document.addEventListener('click', event => {
  $$('details.wb-menu[open]').forEach(menu => { menu.open = menu.contains(event.target); });
  if (document.body.classList.contains('nav-open') && !event.target.closest('.wb-side, [data-do="nav"]')) {
    navigation(false);
  }
  const button = event.target.closest('[data-do], [data-fill], [data-copy], [data-dialog]');
  if (!button) {
    return;
  }
  const { do: action, fill, copy, dialog } = button.dataset;
  if (action === 'nav') {
    navigation(!document.body.classList.contains('nav-open'));
  } else if (action === 'close') {
    button.closest('dialog').close();
  } else if (action === 'theme') {
    const root = document.documentElement;
    root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.bsTheme);
  } else if (fill) {
    const field = document.getElementById(fill);
    field.value = button.dataset.value;
    field.focus();
  } else if (copy) {
    navigator.clipboard?.writeText(document.getElementById(copy).textContent)
      .then(() => { button.lastChild.textContent = '已复制'; });
  } else if (dialog && document.getElementById(dialog)) {
    event.preventDefault();
    document.getElementById(dialog).showModal();
  }
});

function navigation(open) {
  document.body.classList.toggle('nav-open', open);
  const button = $('[data-do="nav"]');
  button.setAttribute('aria-expanded', open);
  (open ? $('.wb-side a') : button).focus();
}

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') {
    return;
  }
  $$('details.wb-menu[open]').forEach(menu => {
    menu.open = false;
    $('summary', menu).focus();
  });
  if (document.body.classList.contains('nav-open')) {
    navigation(false);
  }
});

// A fragment cannot be redirected to the sign-in: ask for a plain refusal and load the whole page anew.
document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-Requested-With'] = 'JavaScript'; });
document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 499) {
    location.reload();
  }
});
// Empty filters stay out of the address.
document.addEventListener('htmx:configRequest', event => {
  if (event.target.matches('.wb-filter')) {
    for (const [name, value] of Object.entries(event.detail.parameters)) {
      if (value === '' || (name === 'size' && value === '20')) {
        delete event.detail.parameters[name];
      }
    }
  }
});

const summary = $('.note.bad[role="alert"]');
if (summary && !$('[autofocus]')) {
  summary.focus();
}
