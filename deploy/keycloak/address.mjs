// Tells Keycloak where the workbench is reached now: address.mjs KEYCLOAK_URL ADMIN_URL, the secret of the client
// zhanqun-operations in OPERATIONS_SECRET. The realm was imported once, and the workbench may run on another port today;
// Keycloak sends nobody back to an address it does not know.
const [keycloak, adminUrl] = process.argv.slice(2).map((url) => url.replace(/\/+$/, ''));

async function call(url, options) {
    const response = await fetch(url, options);
    if (!response.ok) throw new Error(`${options.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`);
    return response;
}

const { access_token: token } = await (
    await call(`${keycloak}/realms/zhanqun/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: 'zhanqun-operations',
            client_secret: process.env.OPERATIONS_SECRET,
        }),
    })
).json();
const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
const clients = `${keycloak}/admin/realms/zhanqun/clients`;
const [workbench] = await (await call(`${clients}?clientId=zhanqun-workbench`, { headers })).json();
const wanted = `${adminUrl}/*`;
if (workbench.redirectUris.length !== 1 || workbench.redirectUris[0] !== wanted) {
    workbench.baseUrl = `${adminUrl}/`;
    workbench.redirectUris = [wanted];
    workbench.attributes['post.logout.redirect.uris'] = wanted;
    await call(`${clients}/${workbench.id}`, { method: 'PUT', headers, body: JSON.stringify(workbench) });
}
