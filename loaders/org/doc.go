// Package org maps agencies: organisations of the organisation catalogue,
// public organisations of CPSV-AP-NO, agents of DCAT-AP-NO.
//
// An agency is its organisation number. Nine digits that stand alone and have a
// right check digit are looked for in the IRI, then in dct:identifier,
// rov:registration and adms:identifier; the first found decides, and every IRI
// becomes an alias of the canonical id. Without a number the agency is its IRI,
// or the hash of the blank node. A wrong check digit is a problem and decides
// nothing.
//
// A vcard:Organization is nearly always a contact point, so the class alone
// makes no agency: only being named as publisher or authority does.
package org
