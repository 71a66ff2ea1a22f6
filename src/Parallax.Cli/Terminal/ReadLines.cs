using System.Globalization;
using Parallax.Analysis.Reports;

namespace Parallax.Cli.Terminal;

/// <summary>One finding of an article as a line.</summary>
internal static class ReadLines
{
    private const int Longest = 240;
    private const int MostMentions = 12;

    public static IEnumerable<Words> Time(TimeReport time) =>
        time.Basis is { } basis
            ? [Quoted(time), Place(time), Sheet.Aside($" {OneLine.Of(basis, Longest)}")]
            : [Quoted(time), Place(time)];

    /// <summary>"35", "10 to 20", "at least 1000", "at most 5".</summary>
    public static string Interval(QuantityReport quantity) =>
        (quantity.Low, quantity.High) switch
        {
            ({ } low, { } high) when low.Equals(high) => Number(low),
            ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
            ({ } low, null) => $"at least {Number(low)}",
            (null, { } high) => $"at most {Number(high)}",
            _ => "not known",
        };

    public static IEnumerable<Words> Quantity(QuantityReport quantity)
    {
        var of = quantity.Of is { } what ? $" of {what}" : string.Empty;
        return [$"{OneLine.Of(quantity.Unit + of, 60)}: ", Quoted(quantity), Place(quantity)];
    }

    public static IEnumerable<Words> Entity(EntityReport entity)
    {
        yield return OneLine.Of(entity.Name, 80);
        if (entity.Country is { } country)
        {
            yield return $" ({OneLine.Of(country, 10)})";
        }

        if (entity.Roles.Count > 0)
        {
            yield return $" · {OneLine.Of(string.Join(", ", entity.Roles), Longest)}";
        }

        yield return entity.Mentions.Count == 1 ? " · once" : $" · {entity.Mentions.Count} times";
        foreach (var mention in entity.Mentions.Take(MostMentions))
        {
            yield return Place(mention);
        }
    }

    public static IEnumerable<Words> Quotation(QuotationReport quotation)
    {
        foreach (var piece in quotation.Content)
        {
            yield return $"\"{OneLine.Of(piece.Text, Longest)}\"";
            yield return Place(piece) with
            {
                Text = Place(piece).Text + " ",
            };
        }

        yield return quotation.Source is { } source ? $"— {OneLine.Of(source.Name, 80)}" : "— speaker not named";
        if (quotation.Cue is { } cue)
        {
            yield return $", \"{OneLine.Of(cue.Text, 60)}\"";
        }

        if (quotation.Addressee is { } addressee)
        {
            yield return $", to {OneLine.Of(addressee.Text, 80)}";
        }

        if (quotation.Venue is { } venue)
        {
            yield return $", {OneLine.Of(venue.Text, 80)}";
        }

        var remarks = new[]
        {
            quotation.Denied ? "denied" : null,
            quotation.Hedged ? "hedged" : null,
            quotation.Within is null ? null : "inside another quotation",
        };
        foreach (var remark in remarks.OfType<string>())
        {
            yield return $", {remark}";
        }
    }

    public static IEnumerable<Words> Event(EventReport found)
    {
        yield return Names(found.Actor, "nobody named");
        yield return $" {(found.Negated ? "not " : string.Empty)}\"{OneLine.Of(found.Predicate.Text, 60)}\" ";
        yield return Names(found.Recipient, "nobody");
        yield return $" ({OneLine.Of(found.Agency, 20)})";
        if (found.Time is { } time)
        {
            yield return $" · {OneLine.Of(time, 40)}";
        }

        if (found.Place is { } place)
        {
            yield return $" · {OneLine.Of(place, 60)}";
        }

        yield return Place(found);
    }

    /// <summary>Name of what the label is put on: the entity, else the words it stands before.</summary>
    public static string Labelled(ArticleReport article, LabelReport label) =>
        article.Entities.FirstOrDefault(entity => entity.Id == label.Entity)?.Name ?? label.Head.Text;

    public static IEnumerable<Words> Label(LabelReport label) =>
        label.Quotation is null
            ? [Quoted(label.Words), Place(label.Words)]
            : [Quoted(label.Words), " (quoted)", Place(label.Words)];

    private static Words Quoted(Excerpt words) => $"\"{OneLine.Of(words.Text, Longest)}\"";

    private static Words Place(Excerpt words) => Sheet.Aside($" [{words.Start}-{words.End}]");

    private static string Names(IReadOnlyList<ReferenceReport> references, string none) =>
        references.Count == 0
            ? none
            : OneLine.Of(string.Join(", ", references.Select(reference => reference.Name)), Longest);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
