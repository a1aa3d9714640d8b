// GraphiQL with a picker of who asks: a role, session variables, and the admin secret where there is one.
'use strict';

const STORE = 'postern:who';
const FIRST_QUERY = `# Ask anything: ctrl-space completes, ctrl-enter runs.
# The role above decides what there is.

`;

const element = id => document.getElementById(id);
const who = Object.assign({role: '', secret: '', variables: []}, JSON.parse(sessionStorage.getItem(STORE) || '{}'));
const root = ReactDOM.createRoot(element('graphiql'));

function headersOfAdmin() {
  return who.secret ? {'x-hasura-admin-secret': who.secret} : {};
}

function headers() {
  const all = headersOfAdmin();
  if (who.role) {
    all['x-hasura-role'] = who.role;
  }
  for (const {name, value} of who.variables) {
    if (name) {
      all['x-hasura-' + name.toLowerCase().replace(/^x-hasura-/, '')] = value;
    }
  }
  return all;
}

// A new function each time: GraphiQL reads the schema anew when its fetcher is another.
function fetcher() {
  const asked = headers();
  return async (request, options) => {
    const answer = await fetch('/v1/graphql', {
      method: 'POST',
      headers: {'content-type': 'application/json', ...asked, ...(options && options.headers)},
      body: JSON.stringify(request),
    });
    return answer.json();
  };
}

function render() {
  root.render(React.createElement(GraphiQL, {
    fetcher: fetcher(),
    defaultQuery: FIRST_QUERY,
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
  }));
}

let waiting;
function changed() {
  sessionStorage.setItem(STORE, JSON.stringify(who));
  clearTimeout(waiting);
  waiting = setTimeout(render, 300);
}

// Every role that the metadata mentions, if we may read it.
async function suggestRoles() {
  const answer = await fetch('/v1/metadata', {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headersOfAdmin()},
    body: JSON.stringify({type: 'export_metadata', args: {}}),
  });
  const roles = new Set(['admin']);
  if (answer.ok) {
    JSON.stringify(await answer.json(), (key, value) => {
      if (key === 'role' && typeof value === 'string') {
        roles.add(value);
      }
      return value;
    });
  }
  element('roles').replaceChildren(...[...roles].map(role => Object.assign(document.createElement('option'), {value: role})));
}

function field(placeholder, value, size, onInput) {
  const input = Object.assign(document.createElement('input'), {placeholder, value, size});
  input.addEventListener('input', () => { onInput(input.value); changed(); });
  return input;
}

function showVariables() {
  element('variables').replaceChildren(...who.variables.map((variable, index) => {
    const row = document.createElement('span');
    row.className = 'variable';
    const remove = Object.assign(document.createElement('button'), {type: 'button', textContent: '×', title: 'Remove'});
    remove.addEventListener('click', () => { who.variables.splice(index, 1); showVariables(); changed(); });
    row.append('X-Hasura-',
      field('User-Id', variable.name, 8, text => { variable.name = text; }), ' ',
      field('value', variable.value, 6, text => { variable.value = text; }), remove);
    return row;
  }));
}

element('role').value = who.role;
element('role').addEventListener('input', event => { who.role = event.target.value.trim(); changed(); });
element('secret').value = who.secret;
element('secret').addEventListener('input', event => { who.secret = event.target.value; changed(); });
element('secret').addEventListener('change', suggestRoles);
element('add').addEventListener('click', () => { who.variables.push({name: '', value: ''}); showVariables(); });
element('who').addEventListener('submit', event => event.preventDefault());
showVariables();
suggestRoles();
render();
