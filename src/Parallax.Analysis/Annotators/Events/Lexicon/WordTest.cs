using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Events.Lexicon;

/// <summary>What the head of a slot may be: lemmas, and people.</summary>
/// <param name="Lemmas">Lemmas in lower case, classes and types already replaced by their words.</param>
/// <param name="AllowsPeople">Whether someone with a name, or a word for people, fits too.</param>
/// <param name="AllowsPlaces">Whether a place with a name fits too.</param>
internal sealed record WordTest(FrozenSet<string> Lemmas, bool AllowsPeople, bool AllowsPlaces);
