// Writes the realm that Keycloak imports on its first start: realm.mjs --admin-url URL --secret S --operations-secret S
// (--demo | --no-demo --password P) --data CSV_FOLDER --out FILE
//
// Who may do what is not decided here: memberships live in the platform's own database. The realm knows accounts only.
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demoAccounts } from './demo-accounts.mjs';

const { values: options } = parseArgs({
    options: {
        'admin-url': { type: 'string' },
        secret: { type: 'string' },
        'operations-secret': { type: 'string' },
        demo: { type: 'boolean', default: true },
        password: { type: 'string' },
        data: { type: 'string' },
        out: { type: 'string' },
    },
    allowNegative: true,
});
for (const name of ['admin-url', 'secret', 'operations-secret', 'out', options.demo ? 'data' : 'password']) {
    if (!options[name]) {
        console.error(`realm.mjs: --${name} is missing`);
        process.exit(2);
    }
}
const adminUrl = options['admin-url'].replace(/\/+$/, '');

/**
 * Hashed here, because Keycloak would spend half a minute on hashing 1 500 passwords during the import. So few iterations
 * protect nothing, and need not: a demo account's password can be read off its name. Keycloak hashes again, as strongly as
 * it is set to, when the account first signs in.
 */
function publicPassword(password) {
    const iterations = 100;
    const salt = randomBytes(16);
    const value = pbkdf2Sync(password, salt, iterations, 64, 'sha512').toString('base64');
    return {
        type: 'password',
        secretData: JSON.stringify({ value, salt: salt.toString('base64'), additionalParameters: {} }),
        credentialData: JSON.stringify({
            hashIterations: iterations,
            algorithm: 'pbkdf2-sha512',
            additionalParameters: {},
        }),
    };
}

function account({ username, displayName }, credential) {
    return { username, firstName: displayName, enabled: true, emailVerified: false, credentials: [credential] };
}

function serviceAccount(clientId, roles) {
    return {
        username: `service-account-${clientId}`,
        enabled: true,
        serviceAccountClientId: clientId,
        clientRoles: { 'realm-management': roles },
    };
}

/** Tokens say that they are meant for the platform's API; the platform refuses those that don't. */
const apiAudience = {
    name: 'zhanqun-api audience',
    protocol: 'openid-connect',
    protocolMapper: 'oidc-audience-mapper',
    config: {
        'included.custom.audience': 'zhanqun-api',
        'access.token.claim': 'true',
        'id.token.claim': 'false',
        'introspection.token.claim': 'true',
    },
};

const workbench = {
    clientId: 'zhanqun-workbench',
    name: '站群工作台',
    secret: options.secret,
    baseUrl: `${adminUrl}/`,
    redirectUris: [`${adminUrl}/*`],
    webOrigins: [],
    publicClient: false,
    standardFlowEnabled: true,
    directAccessGrantsEnabled: false,
    // The platform opens accounts for webmasters on the provincial administrator's behalf.
    serviceAccountsEnabled: true,
    attributes: {
        'pkce.code.challenge.method': 'S256',
        'post.logout.redirect.uris': `${adminUrl}/*`,
    },
    protocolMappers: [apiAudience],
};

/** Used by the run command alone, to follow the workbench to another port. Its secret never reaches the application. */
const operations = {
    clientId: 'zhanqun-operations',
    name: '站群运维命令',
    secret: options['operations-secret'],
    publicClient: false,
    standardFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: true,
};

/** Tokens for scripts and tests in exchange for a demo password; a real realm must not have such a client. */
const commandLine = {
    clientId: 'zhanqun-cli',
    name: '命令行（仅演示）',
    publicClient: true,
    standardFlowEnabled: false,
    directAccessGrantsEnabled: true,
    protocolMappers: [apiAudience],
};

const own = { view: ['admin', 'user'], edit: ['admin', 'user'] };

/**
 * Accounts belong to functions as often as to people, so one name field is all there is (firstName, shown as 显示名), and
 * nothing is required: signing in never stops to ask for a surname or an e-mail address.
 */
const userProfile = {
    attributes: [
        {
            name: 'username',
            displayName: '${username}',
            permissions: { view: ['admin', 'user'], edit: ['admin'] },
            validations: { length: { min: 3, max: 100 }, 'username-prohibited-characters': {} },
        },
        {
            name: 'firstName',
            displayName: '显示名',
            permissions: own,
            validations: { length: { max: 100 }, 'person-name-prohibited-characters': {} },
        },
        {
            name: 'lastName',
            displayName: '${lastName}',
            permissions: { view: ['admin'], edit: ['admin'] },
            validations: { length: { max: 100 }, 'person-name-prohibited-characters': {} },
        },
        {
            name: 'email',
            displayName: '${email}',
            permissions: own,
            validations: { length: { max: 255 }, email: {} },
        },
    ],
};

const users = options.demo
    ? demoAccounts(options.data).map((entry) => account(entry, publicPassword(`${entry.username}-demo`)))
    : [
          {
              ...account(
                  { username: 'province', displayName: '省级平台管理员' },
                  { type: 'password', value: options.password },
              ),
              // An import does not heed a credential's own mark that it is temporary.
              requiredActions: ['UPDATE_PASSWORD'],
          },
      ];

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

const realm = {
    realm: 'zhanqun',
    displayName: '站群工作台',
    enabled: true,
    sslRequired: 'external',
    internationalizationEnabled: true,
    supportedLocales: ['zh-CN', 'en'],
    defaultLocale: 'zh-CN',

    registrationAllowed: false,
    loginWithEmailAllowed: false,
    duplicateEmailsAllowed: true,
    resetPasswordAllowed: false,
    rememberMe: false,
    passwordPolicy: 'length(8) and notUsername(undefined)',

    bruteForceProtected: true,
    permanentLockout: false,
    failureFactor: 10,
    waitIncrementSeconds: minutes,
    maxFailureWaitSeconds: 15 * minutes,
    maxDeltaTimeSeconds: 12 * hours,

    accessTokenLifespan: 5 * minutes,
    accessCodeLifespan: minutes,
    accessCodeLifespanLogin: 30 * minutes,
    accessCodeLifespanUserAction: 10 * minutes,
    ssoSessionIdleTimeout: 30 * minutes,
    ssoSessionMaxLifespan: 10 * hours,
    revokeRefreshToken: false,

    // 网络安全法, article 21: network logs are kept for six months at least.
    eventsEnabled: true,
    eventsExpiration: 185 * days,
    adminEventsEnabled: true,
    attributes: { adminEventsExpiration: String(185 * days) },

    clients: options.demo ? [workbench, operations, commandLine] : [workbench, operations],
    users: [
        ...users,
        serviceAccount('zhanqun-workbench', ['view-users', 'query-users', 'manage-users']),
        serviceAccount('zhanqun-operations', ['view-clients', 'manage-clients']),
    ],
    components: {
        'org.keycloak.userprofile.UserProfileProvider': [
            {
                providerId: 'declarative-user-profile',
                config: { 'kc.user.profile.config': [JSON.stringify(userProfile)] },
            },
        ],
    },
};

// It holds secrets.
writeFileSync(options.out, JSON.stringify(realm, null, 1), { mode: 0o600 });
