/** HTTP: the endpoints, what a request may weigh, CORS, compression, request ids and the access log. */
@NullMarked
package dev.postern.server.http;

import org.jspecify.annotations.NullMarked;
