using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>What says that words in quotation marks were spoken: "Holt said on Monday".</summary>
/// <param name="Cue">The words that say so: a verb, "according to", a dash, a colon.</param>
/// <param name="Source">The phrase that names the speaker; null where none does.</param>
/// <param name="Span">All of the frame.</param>
/// <param name="Verb">Token of the cue where it is a verb, or -1.</param>
internal sealed record SpeechFrame(TextSpan Cue, SourcePhrase? Source, TextSpan Span, int Verb = -1)
{
    /// <summary>Whether it can only stand beside somebody's words, few as they may be: "as Holt put it".</summary>
    public bool IsPhrase { get; init; }
}
