/** A role is given the rows that its permissions let through and no others, whatever the schema and the query. */
package dev.postern.testkit.permissions;
