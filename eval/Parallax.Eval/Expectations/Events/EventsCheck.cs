using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations.Events;

/// <summary>
/// The political events that a careful coder finds in an article, looked for among those coded, and the coded ones looked for
/// in the list. What need not be coded is no miss.
/// </summary>
internal static class EventsCheck
{
    /// <summary>Pairs each listed article with its report; articles that the report lacks are left out.</summary>
    /// <exception cref="InvalidDataException">The list was written for another text.</exception>
    public static IReadOnlyList<EventMatching> Match(ExpectedEvents expected, Report report) =>
        [
            .. from article in report.Articles
            let file = Path.GetFileName(article.Path)
            where expected.Articles.ContainsKey(file)
            select new EventMatching(Checked(expected.Articles[file], article), article),
        ];

    /// <summary>The findings, article by article.</summary>
    public static IEnumerable<Finding> Of(ExpectedEvents expected, IReadOnlyList<EventMatching> articles) =>
        articles.SelectMany(matching =>
            expected
                .Articles[Path.GetFileName(matching.Article.Path)]
                .Events.Where(listed => !listed.Optional)
                .SelectMany(listed => Listed(listed, matching))
                .Concat(matching.Coded.SelectMany(given => Coded(given, matching)))
        );

    private static IEnumerable<Finding> Listed(ExpectedEvent listed, EventMatching matching)
    {
        var (given, article) = (matching.Found[listed.Id], matching.Article);
        var item = $"{listed.Id} {Line(listed, article)}";
        var facets = given is null ? default : EventFacets.Best(listed, given);
        var missed = given is null ? "not coded" : $"given {Line(given)}";
        yield return Judged("events right", facets.AllFour);
        yield return Judged("events found", given is not null);
        yield return Judged("event type", facets.Type);
        yield return Judged("event actor", facets.Actor);
        yield return Judged("event recipient", facets.Recipient);
        yield return Judged("event date", facets.Date);
        yield return Judged("event told as", facets.Told);
        yield return Judged("event place", given is not null && IsPlace(listed, given, article));
        foreach (var harm in listed.Counts)
        {
            var isRight = given is not null && given.Counts.Any(count => Is(harm, count));
            yield return new Finding(
                "event counts",
                article.Id,
                $"{listed.Id} {harm.Harm} {harm.Low}..{harm.High}",
                isRight ? null : missed
            );
        }

        Finding Judged(string measure, bool isRight) => new(measure, article.Id, item, isRight ? null : missed);
    }

    private static IEnumerable<Finding> Coded(EventReport given, EventMatching matching)
    {
        var unlisted = matching.Unlisted(given);
        yield return new Finding("coded events listed", matching.Article.Id, Line(given), unlisted);
        var happened = given is { Modality: EventModality.Actual, Negated: false, Quotation: null };
        if (happened && (unlisted is not null || matching.DidNotHappen(given)))
        {
            yield return new Finding(
                Finding.NotHappened,
                matching.Article.Id,
                Line(given),
                unlisted ?? "told as planned, supposed or denied"
            );
        }
    }

    private static bool IsPlace(ExpectedEvent listed, EventReport given, ArticleReport article)
    {
        var name = given.Location?.Name ?? given.Place;
        return name is null
            ? listed.Place is null
            : (listed.Place ?? [])
                .Concat(listed.PlaceAlso)
                .Any(place => Names.Agree(Parties.Span(place)?.In(article.Text) ?? place, name));
    }

    // "More than 120" begins at 120 for one reader and at 121 for another.
    private static bool Is(ExpectedHarm expected, EventCountReport given) =>
        expected.Harm == given.Harm
        && Near(expected.Low, given.Low)
        && Near(expected.High, given.High)
        && (
            expected.Victims is null
            || (given.Victims is { } victims && expected.Victims.Any(name => Names.Agree(name, victims.Name)))
        );

    private static bool Near(double? bound, double? other) =>
        bound is null ? other is null : other is not null && Math.Abs(bound.Value - other.Value) <= 1;

    private static ExpectedEventArticle Checked(ExpectedEventArticle expected, ArticleReport article) =>
        expected.TextSha256 is null
        || expected.TextSha256 == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)))
            ? expected
            : throw new InvalidDataException($"the listed events of '{article.Path}' are of another text");

    private static string Line(ExpectedEvent listed, ArticleReport article)
    {
        var coding = listed.Codings[0];
        var predicate = new TextSpan(listed.Predicate[0][0], listed.Predicate[0][1]).In(article.Text);
        return $"{coding.Types[0]} {First(coding.Actor)} > {First(coding.Recipient)}: “{predicate}”";

        string First(IReadOnlyList<string[]> parties) =>
            string.Join(" + ", parties.Select(names => Parties.Span(names[0])?.In(article.Text) ?? names[0]));
    }

    private static string Line(EventReport given) =>
        $"{given.Type} {Joined(given.Actor)} > {Joined(given.Recipient)}: “{Brief.Of(given.Predicate.Text)}”"
        + $" {given.Modality}{(given.Negated ? ", negated" : "")}{(given.Quotation is null ? "" : ", quoted")}"
        + $" {given.Date?.From}..{given.Date?.To} {given.Location?.Name ?? given.Place}".TrimEnd();

    private static string Joined(IReadOnlyList<PartyReport> parties) =>
        string.Join(" + ", parties.Select(party => Brief.Of(party.Name)));
}
