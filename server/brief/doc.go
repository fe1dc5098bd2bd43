// Package brief writes what a meeting on a life event or a ministry must know,
// on one or two pages: what stands in the way, who does what about it, and when
// it may clear. Gather asks the store and says it in bokmål, nynorsk or English;
// Markdown and Docx only write down what it says. Nothing in it depends on a
// clock: the same data version gives the same bytes.
package brief
