using Parallax.Core;

namespace Parallax.Language;

/// <summary>English: tokens, sentences, tags, lemmas and trees of a text. Loaded once; safe for many threads at once.</summary>
public sealed class LanguageModel
{
    private static readonly Lazy<LanguageModel> Shared = new(() => new LanguageModel());

    /// <summary>The models that Parallax carries.</summary>
    public static LanguageModel Default => Shared.Value;

    /// <summary>
    /// Analyses a text. Each block (a headline, a paragraph) is read on its own: no sentence crosses a block's edge, and
    /// what lies outside every block is left out.
    /// </summary>
    /// <param name="text">Any text; never fails on odd input.</param>
    /// <param name="blocks">Ascending spans without overlap.</param>
    public ParsedText Parse(string text, IReadOnlyList<TextSpan> blocks) =>
        throw new NotSupportedException("the models are trained in the next slice");
}
