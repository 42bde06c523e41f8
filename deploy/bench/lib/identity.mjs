// Signs tokens as Keycloak would, and serves the key that they are checked with. The workbench's API is only the hand that
// publishes here; a whole identity server would take a processor and half a gigabyte from what is measured.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const REALM = '/realms/zhanqun';

export async function startIdentity() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keys = JSON.stringify({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', use: 'sig', alg: 'RS256' }],
    });
    const server = createServer((request, response) => {
        const known = request.url === `${REALM}/protocol/openid-connect/certs`;
        response.writeHead(known ? 200 : 404, { 'Content-Type': 'application/json' }).end(known ? keys : '{}');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    const url = `http://127.0.0.1:${server.address().port}`;

    const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
    function token(user) {
        const now = Math.floor(Date.now() / 1000);
        const claims = {
            iss: url + REALM,
            aud: 'zhanqun-api',
            sub: user,
            typ: 'Bearer',
            preferred_username: user,
            iat: now,
            exp: now + 3600,
        };
        const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'bench' })}.${encoded(claims)}`;
        return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    }
    return { url, token };
}
