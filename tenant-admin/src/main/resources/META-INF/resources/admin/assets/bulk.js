// Choosing articles in the list for one operation. Without it the boxes and the buttons work all the same.
(() => {
  const boxes = () => [...document.querySelectorAll('[name="article"][form="bulk"]')];

  const count = () => {
    const said = document.getElementById('bulk-count');
    if (!said) {
      return;
    }
    const chosen = boxes().filter(box => box.checked).length;
    const all = document.querySelector('#bulk [name="all"]').checked;
    said.textContent = all ? '已选符合条件的全部' : `已选 ${chosen} 条`;
    document.querySelector('[data-bulk="page"]').checked = chosen > 0 && chosen === boxes().length;
  };

  document.addEventListener('change', event => {
    if (event.target.matches('[data-bulk="page"]')) {
      boxes().forEach(box => { box.checked = event.target.checked; });
    }
    if (event.target.matches('[data-bulk="page"], [form="bulk"], #bulk [name="all"]')) {
      count();
    }
  });

  // What a button needs is asked for when it is pressed: a column to move to, a reason to withdraw.
  document.addEventListener('submit', event => {
    if (event.target.id !== 'bulk') {
      return;
    }
    const needed = { MOVE: 'columnCode', WITHDRAW: 'reason' }[event.submitter?.value];
    const field = needed && event.target.elements[needed];
    if (field && !field.value.trim()) {
      event.preventDefault();
      field.focus();
    }
  });
})();
