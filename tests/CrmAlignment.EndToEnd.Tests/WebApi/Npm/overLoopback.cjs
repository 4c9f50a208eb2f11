// Clients that speak https to a host's port 443 alone, as every environment of the platform is reached, are sent to the server on this machine.
// What they say and how they read the answers stays theirs.
const http = require("node:http");
const https = require("node:https");

module.exports = (service) => {
  const { hostname, port } = new URL(service);
  https.request = (options, answered) => http.request({ ...options, hostname, port }, answered);
};
