using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Inner">What stands between the marks, without white space at its edges.</param>
/// <param name="Outer">With the marks; a paragraph left open by convention ends at its last character.</param>
/// <param name="Closed">Whether a closing mark was found.</param>
/// <param name="Continues">Whether it goes on from the paragraph before, which was left open.</param>
internal sealed record QuotedStretch(TextSpan Inner, TextSpan Outer, bool Closed, bool Continues);
