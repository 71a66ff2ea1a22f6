using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Events.Lexicon;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>Classes of the lexicon that the grammar itself asks for.</summary>
internal static class EventClasses
{
    /// <summary>Nouns that say how many or which of what follows: "a series of attacks".</summary>
    public static FrozenSet<string> Transparent { get; } = EventLexicon.Default.Class("transparent");
}
