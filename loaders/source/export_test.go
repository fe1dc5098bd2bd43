package source

// Secured is for the test of links behind TLS: no test server has port 443.
var Secured = secured
