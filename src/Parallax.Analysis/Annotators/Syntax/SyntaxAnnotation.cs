using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Syntax;

/// <summary>Tokens, tags and trees of an article's prose.</summary>
public static class SyntaxAnnotation
{
    /// <summary>Key of an article's parsed prose; parts that are no prose hold no tokens.</summary>
    public static AnnotationKey<ParsedText> Key { get; } = new("syntax");
}
