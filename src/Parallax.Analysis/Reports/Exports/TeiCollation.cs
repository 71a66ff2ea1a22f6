using Parallax.Analysis.Comparisons.Collation;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// Readings that are one wording with variants: one reading of all its witnesses, the words that differ in entries inside.
/// The words of a witness, read through the entries, are all its words in its order.
/// </summary>
internal sealed class TeiCollation
{
    // Under this most columns are chance, as in the page's apparatus; versions then stand beside each other whole.
    private const double LeastAgreement = 0.4;

    // Collating is quadratic in the witnesses; the page sets four under each other.
    private const int MostWitnesses = 12;

    private readonly IReadOnlyList<(ArticleCard Card, StatementVersion Version)> readings;
    private readonly WordCollation collation;

    private TeiCollation(IReadOnlyList<(ArticleCard Card, StatementVersion Version)> readings, WordCollation collation)
    {
        this.readings = readings;
        this.collation = collation;
    }

    /// <summary>The readings collated; null where they are not one wording, or an article has several of them.</summary>
    public static TeiCollation? Of(IReadOnlyList<(ArticleCard Card, StatementVersion Version)> readings)
    {
        if (
            readings.Count is < 2 or > MostWitnesses
            || readings.Select(reading => reading.Card.Index).Distinct().Count() < readings.Count
        )
        {
            return null;
        }

        var words = WordCollation.Of([.. readings.Select(reading => reading.Version.Text)]);
        return words.Agreement < LeastAgreement ? null : new TeiCollation(readings, words);
    }

    public void Write(TeiWriter tei, TeiPlaces places)
    {
        tei.Open(
            "rdg",
            ("wit", Witnesses(Enumerable.Range(0, readings.Count))),
            (
                "n",
                string.Join("; ", readings.Select(one => $"{one.Card.Siglum} {one.Version.Start} {one.Version.End}"))
            ),
            ("corresp", string.Join(' ', readings.Select(one => places.LinksTo(one.Version))))
        );
        var columns = collation.Columns;
        for (var at = 0; at < columns.Count; )
        {
            var from = at;
            var same = IsSame(columns[at]);
            while (at < columns.Count && IsSame(columns[at]) == same)
            {
                at++;
            }

            if (same)
            {
                tei.Text(Words(0, from, at));
            }
            else
            {
                Variants(tei, from, at);
            }
        }

        tei.CloseLine();
    }

    private void Variants(TeiWriter tei, int from, int to)
    {
        var substantive = Enumerable.Range(from, to - from).Any(column => !collation.Columns[column].Agrees);
        tei.Open("app", ("type", substantive ? "substantive" : "orthographic"));
        var variants = Enumerable
            .Range(0, readings.Count)
            .GroupBy(witness => Words(witness, from, to), StringComparer.Ordinal);
        foreach (var variant in variants)
        {
            tei.Open("rdg", ("wit", Witnesses(variant)));
            tei.Text(variant.Key);
            tei.Close();
        }

        tei.Close();
    }

    private string Witnesses(IEnumerable<int> witnesses) =>
        string.Join(' ', witnesses.Select(witness => $"#{readings[witness].Card.Siglum}"));

    private string Words(int witness, int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(column => WordOf(collation.Columns[column], witness)));

    // With a space behind it, unless the next word follows without one: "Monday—envoy" is two words.
    private string? WordOf(CollationColumn column, int witness)
    {
        if (column.Words[witness] is not { } word)
        {
            return null;
        }

        var text = collation.Witnesses[witness];
        var end = word.Span.End;
        return word.Span.In(text) + (end < text.Length && !char.IsWhiteSpace(text[end]) ? "" : " ");
    }

    // To the letter: "position," and "position" agree for the collation, and both are to be read back.
    private bool IsSame(CollationColumn column) =>
        Enumerable.Range(1, readings.Count - 1).All(witness => WordOf(column, witness) == WordOf(column, 0));
}
