/**
 * People and their rights (用户、角色、权限). Identity is Keycloak's; membership (person → scope → role) is the platform's,
 * so that taking a role away works at once and is audited.
 */
package org.zhanqun.identity;
