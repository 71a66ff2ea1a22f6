using System.Text.Json.Serialization;

namespace Parallax.Core;

/// <summary>Counts of people harmed in one way that count the same people, as far as the texts let it be known.</summary>
/// <param name="Harm">"killed", "wounded", "casualties" (killed or wounded), "missing", "displaced" or "detained".</param>
/// <param name="Victims">Name of those to whom the counted people belong ("Armenia"); null where no text says it.</param>
/// <param name="Place">Where; null where no text says it.</param>
/// <param name="Counts">Every count, in the articles' order.</param>
public sealed record CasualtyRow(string Harm, string? Victims, string? Place, IReadOnlyList<CasualtyCount> Counts);

/// <summary>One count of people harmed; the evidence is the figure with the word for the harm.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
/// <param name="Low">Lower bound, inclusive; null where open.</param>
/// <param name="High">Upper bound, inclusive; null where open.</param>
/// <param name="Counted">What is counted, as a lemma: "civilian"; null where not said.</param>
/// <param name="Victims">Words that say to whom the counted belong; null where none do.</param>
/// <param name="Source">Who counts: the name of the quotation's source; null in the outlet's own voice, or where unnamed.</param>
/// <param name="Quotation">Id of the quotation the count stands in; null in the outlet's own voice.</param>
/// <param name="Time">TIMEX3 value of when it happened; null where the statement gives none.</param>
/// <param name="Statement">Id of the statement group it stands in; null where it stands in none.</param>
public sealed record CasualtyCount(
    string Article,
    int Start,
    int End,
    string Text,
    double? Low,
    double? High,
    [property: JsonPropertyName("of")] string? Counted,
    Evidence? Victims,
    string? Source,
    string? Quotation,
    string? Time,
    string? Statement
) : Evidence(Article, Start, End, Text);
