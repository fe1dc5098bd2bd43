package rdf

// predicates reads verb objects (; verb objects)* of a subject.
func (p *turtle) predicates(subject Subject) error {
	for {
		predicate, err := p.verb()
		if err != nil {
			return err
		}
		if err := p.objects(subject, predicate); err != nil {
			return err
		}
		c, _ := p.skipSpace()
		if c != ';' {
			return nil
		}
		for c == ';' {
			p.pos++
			c, _ = p.skipSpace()
		}
		if c == '.' || c == ']' || c == '}' {
			return nil
		}
	}
}

func (p *turtle) verb() (Predicate, error) {
	c, ok := p.skipSpace()
	if !ok {
		return nil, p.ended("a predicate")
	}
	if c == '<' {
		n, err := p.ref()
		return n.p, err
	}
	name, colon, err := p.readName("a predicate")
	if err != nil {
		return nil, err
	}
	if colon {
		n, err := p.resolveName(name)
		return n.p, err
	}
	if string(name) == "a" {
		return p.words.typ.p, nil
	}
	word := string(name)
	p.pos -= len(word)
	return nil, p.fail(Syntax, "unexpected %q; expected a predicate such as dct:title, <https://…> or a", word)
}

func (p *turtle) objects(subject Subject, predicate Predicate) error {
	for {
		if err := p.object(subject, predicate); err != nil {
			return err
		}
		switch c, _ := p.skipSpace(); c {
		case ',':
			p.pos++
		case '~':
			return p.fail(Unsupported, "reifiers (“~”, RDF 1.2) are not read; state them as triples")
		case '{':
			if p.at(1) == '|' {
				return p.fail(Unsupported, "annotations (“{| … |}”, RDF 1.2) are not read; state them as triples")
			}
			return nil
		default:
			return nil
		}
	}
}

// object reads one object and emits its triple.
func (p *turtle) object(subject Subject, predicate Predicate) error {
	c, ok := p.skipSpace()
	switch {
	case !ok:
		return p.ended("an object")
	case c == '[':
		b := p.blank()
		if err := p.triple(subject, predicate, b.o); err != nil {
			return err
		}
		_, err := p.properties(b)
		return err
	case c == '(':
		return p.objectList(subject, predicate)
	}
	o, err := p.simpleObject(c)
	if err != nil {
		return err
	}
	return p.triple(subject, predicate, o)
}

// simpleObject reads an object that opens no structure.
func (p *turtle) simpleObject(c byte) (Object, error) {
	switch {
	case c == '<' && p.at(1) == '<':
		n, err := p.reified()
		return n.o, err
	case c == '"' || c == '\'':
		return p.literal(c)
	case is(c, charDigit) || c == '+' || c == '-' || c == '.':
		return p.number()
	case c == '<' || c == '_':
		n, err := p.resource("an object")
		return n.o, err
	}
	name, colon, err := p.readName("an object")
	if err != nil {
		return nil, err
	}
	if colon {
		n, err := p.resolveName(name)
		return n.o, err
	}
	word := string(name)
	if word == "true" || word == "false" {
		return typedLiteral(word, p.words.boolean), nil
	}
	p.pos -= len(word)
	return nil, p.fail(Syntax, "unexpected %q; expected an object: <https://…>, ex:name, \"text\", a number, true, false, [ … ] or ( … )", word)
}

// resource reads <…>, _:label or a prefixed name.
func (p *turtle) resource(expected string) (node, error) {
	c, ok := p.skipSpace()
	switch {
	case !ok:
		return node{}, p.ended(expected)
	case c == '<':
		return p.ref()
	case c == '_':
		return p.blankLabel()
	}
	name, colon, err := p.readName(expected)
	if err != nil {
		return node{}, err
	}
	if !colon {
		word := string(name)
		p.pos -= len(word)
		return node{}, p.fail(Syntax, "unexpected %q; expected %s", word, expected)
	}
	return p.resolveName(name)
}

// enter counts one level of nesting.
func (p *turtle) enter() error {
	p.depth++
	if p.depth > p.maxDepth {
		return p.fail(TooDeep, "more than %d levels of “[” and “(”; no catalogue nests so deep", p.maxDepth)
	}
	return nil
}

// properties reads [ … ] about b; false when it is empty.
func (p *turtle) properties(b node) (bool, error) {
	if err := p.enter(); err != nil {
		return false, err
	}
	p.pos++
	c, ok := p.skipSpace()
	if !ok {
		return false, p.ended("“]” or a predicate")
	}
	some := c != ']'
	if some {
		if err := p.predicates(b.s); err != nil {
			return false, err
		}
		if err := p.expect(']', "“;”, “,” or “]” after the object"); err != nil {
			return false, err
		}
	} else {
		p.pos++
	}
	p.depth--
	return some, nil
}

// anonymous reads [].
func (p *turtle) anonymous() error {
	p.pos++
	return p.expect(']', "“]”")
}

func (p *turtle) objectList(subject Subject, predicate Predicate) error {
	p.pos++
	if c, _ := p.skipSpace(); c == ')' {
		p.pos++
		return p.triple(subject, predicate, p.words.empty.o)
	}
	head := p.blank()
	if err := p.triple(subject, predicate, head.o); err != nil {
		return err
	}
	return p.list(head)
}

func (p *turtle) subjectList() (node, error) {
	p.pos++
	if c, _ := p.skipSpace(); c == ')' {
		p.pos++
		return p.words.empty, nil
	}
	head := p.blank()
	return head, p.list(head)
}

// list reads the items up to “)” and emits the chain that begins at cell.
func (p *turtle) list(cell node) error {
	if err := p.enter(); err != nil {
		return err
	}
	for {
		if err := p.object(cell.s, p.words.first.p); err != nil {
			return err
		}
		c, ok := p.skipSpace()
		if !ok {
			return p.ended("“)” or another item")
		}
		if c == ')' {
			p.pos++
			p.depth--
			return p.triple(cell.s, p.words.rest.p, p.words.empty.o)
		}
		next := p.blank()
		if err := p.triple(cell.s, p.words.rest.p, next.o); err != nil {
			return err
		}
		cell = next
	}
}

// reified reads << s p o >> of RDF 1.2. knakk's terms know no triple terms, so
// the node gets rdf:subject, rdf:predicate and rdf:object instead, which say
// the same in RDF 1.1; as in RDF 1.2 the inner triple is not asserted.
func (p *turtle) reified() (node, error) {
	if p.at(2) == '(' {
		return node{}, p.fail(Unsupported, "triple terms (“<<( … )>>”, RDF 1.2) are not read; use << … >>")
	}
	if err := p.enter(); err != nil {
		return node{}, err
	}
	p.pos += 2
	r := p.blank()
	for _, part := range []node{p.words.subject, p.words.predicate, p.words.object} {
		c, ok := p.skipSpace()
		if !ok {
			return node{}, p.ended("the rest of << … >>")
		}
		var o Object
		var err error
		if part.p == p.words.predicate.p {
			var predicate Predicate
			if predicate, err = p.verb(); err == nil {
				o = predicate.(Object)
			}
		} else {
			o, err = p.simpleObject(c)
		}
		if err != nil {
			return node{}, err
		}
		if err := p.triple(r.s, part.p, o); err != nil {
			return node{}, err
		}
	}
	if err := p.expect('>', "“>>”"); err != nil {
		return node{}, err
	}
	p.depth--
	return r, p.expect('>', "“>>”")
}
