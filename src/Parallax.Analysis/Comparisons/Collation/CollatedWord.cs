using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>One word of a witness, as the collation sees it.</summary>
/// <param name="Span">Where it stands in its witness, with the marks that touch it: "position,".</param>
/// <param name="Form">
/// What is compared: lower case, without punctuation and brackets; the marks themselves where there is nothing else.
/// </param>
/// <param name="Inserted">Whether it stands in brackets, as an editor's addition does.</param>
public sealed record CollatedWord(TextSpan Span, string Form, bool Inserted)
{
    /// <summary>Whether it is punctuation only, such as a dash between spaces; it never counts as a difference.</summary>
    public bool IsMark => Form.Length > 0 && !Form.Any(char.IsLetterOrDigit);
}
