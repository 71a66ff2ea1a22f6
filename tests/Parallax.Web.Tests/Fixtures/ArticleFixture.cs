using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>Builds an article's report from verbatim words: each is looked up in the text, none is made up.</summary>
internal sealed class ArticleFixture(string id, string text)
{
    private readonly List<PartReport> parts = [];
    private readonly List<EntityReport> entities = [];
    private readonly List<TimeReport> times = [];
    private readonly List<QuantityReport> quantities = [];
    private readonly List<QuotationReport> quotations = [];
    private readonly List<EventReport> events = [];
    private readonly List<LabelReport> labels = [];
    private DatelineReport? dateline;
    private Excerpt? headline;

    public string Id => id;

    public string Text => text;

    public NamedBy? Outlet { get; init; }

    public NamedBy? Origin { get; init; }

    public NamedBy? Relay { get; init; }

    public PublishedReport? Published { get; init; }

    /// <summary>Id of the quotation that has some of the words; null where none has.</summary>
    public string? QuotationAt(Excerpt words) =>
        quotations
            .Find(quotation => quotation.Content.Any(piece => piece.Start < words.End && words.Start < piece.End))
            ?.Id;

    /// <summary>Where the words stand; they must be in the text.</summary>
    public Excerpt Find(string words, int from = 0)
    {
        var start = text.IndexOf(words, from, StringComparison.Ordinal);
        return start >= 0
            ? new Excerpt(start, start + words.Length, words)
            : throw new ArgumentException($"not in {id}: {words}", nameof(words));
    }

    /// <summary>Marks words as a part; the lines between the parts become paragraphs.</summary>
    public ArticleFixture Part(string kind, string words, int from = 0, int? repeats = null)
    {
        var found = Find(words, from);
        parts.Add(new PartReport(kind, found.Start, found.End, repeats));
        headline = kind == "headline" ? found : headline;
        return this;
    }

    public ArticleFixture Dateline(string words, string place, string date, string? agency)
    {
        var found = Find(words);
        parts.Add(new PartReport("dateline", found.Start, found.End, null));
        dateline = new DatelineReport(place, date, agency, found.Start, found.End, words);
        return this;
    }

    public ArticleFixture Entity(string name, string type, params string[] mentions)
    {
        var found = mentions
            .Select(mention => Find(mention))
            .Select(at => new MentionReport(at.Start, at.End, at.Text, "name", null))
            .ToList();
        entities.Add(new EntityReport($"e{entities.Count + 1}", type, name, null, null, [], found));
        return this;
    }

    public ArticleFixture Time(string words, string value, string? basis = null)
    {
        var found = Find(words);
        times.Add(new TimeReport(found.Start, found.End, words, "DATE", value, basis));
        return this;
    }

    public ArticleFixture Quantity(string words, double low, string unit)
    {
        var found = Find(words);
        quantities.Add(new QuantityReport(found.Start, found.End, words, low, low, unit, null));
        return this;
    }

    public ArticleFixture Quote(string words, string? speaker, string? cue = null, string kind = "direct")
    {
        var content = Find(words);
        // Past the content, as a source mostly stands; before it where it does not.
        Excerpt Near(string near) =>
            text.IndexOf(near, content.End, StringComparison.Ordinal) >= 0 ? Find(near, content.End) : Find(near);
        var name = speaker?.Split(' ')[^1];
        var source = name is null ? null : Near(name);
        quotations.Add(
            new QuotationReport(
                $"q{quotations.Count + 1}",
                kind,
                [content],
                cue is null ? null : Near(cue),
                source is null ? null : new ReferenceReport(null, speaker!, source.Start, source.End, source.Text),
                null
            )
        );
        return this;
    }

    public ArticleFixture Event(string clause, string predicate, string agency, string? actor, string? type = null)
    {
        var span = Find(clause);
        var who = actor is null ? null : Find(actor, span.Start);
        events.Add(
            new EventReport(
                $"v{events.Count + 1}",
                span.Start,
                span.End,
                clause,
                type,
                Find(predicate, span.Start),
                who is null ? [] : [new PartyReport(null, who.Text, who.Start, who.End, who.Text)],
                [],
                agency,
                false,
                null,
                null,
                null
            )
        );
        return this;
    }

    public ArticleFixture Label(string words, string head)
    {
        labels.Add(new LabelReport(null, Find(head, Find(words).End), Find(words), null));
        return this;
    }

    public ArticleReport Build() =>
        new()
        {
            Id = id,
            Path = $"samples/{id}.txt",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Outlet = Outlet,
            Origin = Origin,
            Relay = Relay,
            Headline = headline,
            Published = Published,
            Dateline = dateline,
            Text = text,
            Parts = [.. WithParagraphs().OrderBy(part => part.Start)],
            Sentences = [],
            Entities = entities,
            Times = times,
            Quantities = quantities,
            Quotations = quotations,
            Events = events,
            Labels = labels,
        };

    private IEnumerable<PartReport> WithParagraphs()
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var from = start;
            foreach (
                var part in parts
                    .Where(part => part.Start >= start && part.End <= start + line.Length)
                    .OrderBy(part => part.Start)
            )
            {
                yield return part;
                from = part.End;
            }

            if (from < start + line.Length && text[from..(start + line.Length)].Any(char.IsLetter))
            {
                from += text[from..].TakeWhile(char.IsWhiteSpace).Count();
                yield return new PartReport("paragraph", from, start + line.Length, null);
            }

            start += line.Length + 1;
        }
    }
}
