// Before the first paint, so that a dark screen never flashes white.
const chosenTheme = localStorage.getItem('theme');
const systemTheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.dataset.bsTheme = chosenTheme ?? systemTheme;
