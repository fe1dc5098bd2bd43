package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sammenheng/sammenheng/graph"
	"github.com/sammenheng/sammenheng/loaders/export"
)

// tableForms are the short forms whose tables “export” writes as they are.
// blocked is not one: its export has a row for each need.
func tableForms() []shortForm {
	return slices.DeleteFunc(shortForms(), func(f shortForm) bool { return slices.Contains(export.Questions(), f.name) })
}

func tableForm(name string) (shortForm, bool) {
	for _, f := range tableForms() {
		if f.name == name {
			return f, true
		}
	}
	return shortForm{}, false
}

// tableNames are the names of all questions that csv answers.
func tableNames() []string {
	names := export.Questions()
	for _, f := range tableForms() {
		names = append(names, f.name)
	}
	return names
}

// formFlags adds the options of the short forms, each once; its help says what
// it means to which question.
func formFlags(cmd *cobra.Command) {
	for _, form := range tableForms() {
		own := &cobra.Command{}
		for _, o := range form.options {
			if o.name == "first" {
				continue // an export has all rows
			}
			o.add(own)
			help := form.name + ": " + own.Flags().Lookup(o.name).Usage
			if flag := cmd.Flags().Lookup(o.name); flag != nil {
				flag.Usage += "; " + help
				continue
			}
			o.add(cmd)
			cmd.Flags().Lookup(o.name).Usage = help
		}
	}
}

// formFlagNames are the flags that only short forms have, not export's own.
func formFlagNames() []string {
	var names []string
	for _, form := range tableForms() {
		for _, o := range form.options {
			if !slices.Contains([]string{"first", "life-event", "agency"}, o.name) && !slices.Contains(names, o.name) {
				names = append(names, o.name)
			}
		}
	}
	return names
}

// onlyFlags refuses a flag that the question does not have.
func onlyFlags(cmd *cobra.Command, question string, own []string) error {
	others := formFlagNames()
	if own != nil {
		others = slices.DeleteFunc(tableFlags(), func(name string) bool { return slices.Contains([]string{"question", "semicolon", "bom"}, name) })
	}
	for _, name := range others {
		if cmd.Flags().Changed(name) && !slices.Contains(own, name) {
			return fmt.Errorf("--%s: the question %s has no such option: %w", name, question, graph.ErrInvalid)
		}
	}
	return nil
}

// checkForm reads the options of a short form.
func (o *exportOptions) checkForm(cmd *cobra.Command, form shortForm) error {
	own := []string{}
	for _, option := range form.options {
		own = append(own, option.name)
	}
	if err := onlyFlags(cmd, form.name, own); err != nil {
		return err
	}
	q, err := form.ask(cmd, o.lang)
	if err != nil {
		return err
	}
	q.all = true
	o.form = &q
	return nil
}

// exportForm writes all rows of a short form's table.
func (p *program) exportForm(ctx context.Context, from whereFrom, o exportOptions) error {
	to, err := newSpool(o.out, false)
	if err != nil {
		return err
	}
	defer to.discard()
	answer, err := p.answerForm(ctx, from, *o.form)
	if err != nil {
		return err
	}
	file, err := to.create("")
	if err != nil {
		return err
	}
	if err := writeCSV(file, o.form.form.shown, answer, o.form.lang, o.table); err != nil {
		return err
	}
	if err := to.commit(p.out); err != nil {
		return err
	}
	return p.tell(o.form.form.shown, answer, o.form.lang)
}
