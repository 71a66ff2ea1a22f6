using Parallax.Core;
using Parallax.Sources.Feeds;
using Parallax.Sources.Html;
using Parallax.Sources.Items;
using Parallax.Sources.Text;

namespace Parallax.Sources.Wire;

/// <summary>Gathers what a wire document says; of two sayings of one thing the first counts.</summary>
internal sealed class WireStory
{
    private const int MostAuthors = 20;
    private const int MostStandfirsts = 3;

    private readonly List<(string Text, PartKind? Kind)> body = [];
    private readonly List<string> authors = [];
    private readonly List<string> standfirsts = [];
    private string? byline;
    private string? dateline;
    private string? language;
    private string? url;
    private Stated<string>? headline;
    private Stated<string>? outlet;
    private (StatedMoment Moment, string Basis)? published;
    private (StatedMoment Moment, string Basis)? version;

    /// <summary>Why the provider does not want it published; null where it does.</summary>
    public string? Withdrawn { get; private set; }

    /// <summary>Whether running text was found.</summary>
    public bool HasBody => body.Exists(b => b.Kind is null or PartKind.Paragraph);

    public void Headline(string? text, string basis) => headline ??= Said(text, basis);

    public void Outlet(string? name, string basis) => outlet ??= Said(name, basis);

    /// <summary>Takes a line under the headline: there may be a second headline and a summary.</summary>
    public void Standfirst(string? text)
    {
        if (Some(text) is { } some && standfirsts.Count < MostStandfirsts)
        {
            standfirsts.Add(some);
        }
    }

    public void Dateline(string? text) => dateline ??= Some(text);

    public void Language(string? tag) => language ??= LanguageTag.Of(tag);

    public void Url(string? address) => url ??= WebAddress.Of(address);

    public void Published(string? text, string basis) =>
        published ??= StatedMoment.Parse(text) is { } moment ? (moment, basis) : null;

    /// <summary>Takes when this version was made: the last of them changed it, and the first stands for what no other says.</summary>
    public void Version(string? text, string basis)
    {
        if (StatedMoment.Parse(text) is { } moment && !(version?.Moment.Value > moment.Value))
        {
            version = (moment, basis);
        }
    }

    /// <summary>Takes the line under the headline, and who it names where nobody was named yet.</summary>
    public void Byline(string? text)
    {
        byline ??= Some(text);
        if (authors.Count == 0)
        {
            foreach (
                var name in (Some(text) ?? string.Empty).Split([" and ", ", ", " & ", "\n"], StringSplitOptions.None)
            )
            {
                Author(name);
            }
        }
    }

    public void Author(string? text)
    {
        if (
            AuthorName.Of(text) is { } name
            && authors.Count < MostAuthors
            && !authors.Contains(name, StringComparer.Ordinal)
        )
        {
            authors.Add(name);
        }
    }

    /// <summary>Adds a block of the body; null kind where the markup says none, as of a subhead.</summary>
    public void Block(string? text, PartKind? kind)
    {
        if (Some(text) is { } some)
        {
            body.Add((some, kind));
        }
    }

    /// <summary>Adds the blocks of a body in HTML.</summary>
    public void Html(string html)
    {
        foreach (var block in HtmlFragment.Blocks(html))
        {
            Block(block.Text, block.Kind);
        }
    }

    /// <summary>Adds a body of plain text, a paragraph where a blank line or an indented one divides.</summary>
    public void Plain(string text)
    {
        foreach (var paragraph in TextNormaliser.Normalise(text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Block(paragraph, PartKind.Paragraph);
        }
    }

    /// <summary>Takes the status: what is cancelled or held back is no article.</summary>
    public void Status(string? status)
    {
        var word = status?[(status.LastIndexOf(':') + 1)..].ToLowerInvariant();
        Withdrawn ??= word is "canceled" or "cancelled" or "withheld" ? word : null;
    }

    /// <summary>The article, with empty id, path and hash for the caller to set; null where it has no running text.</summary>
    public Article? Article()
    {
        if (!HasBody)
        {
            return null;
        }

        var text = new ArticleText();
        var head = headline is { } stated ? text.Add(stated.Value, PartKind.Headline) : null;
        standfirsts.ForEach(line => text.Add(line, PartKind.Standfirst));
        text.Add(byline ?? string.Empty, PartKind.Byline);
        text.Add(dateline ?? string.Empty, PartKind.Dateline);
        foreach (var (block, kind) in body.Where(b => b.Text != headline?.Value && b.Text != byline))
        {
            text.Add(block, kind == PartKind.Headline ? null : kind);
        }

        published ??= version;
        var changed = version?.Moment.At;
        return new Article
        {
            Id = string.Empty,
            Path = string.Empty,
            Sha256 = string.Empty,
            Text = text.Text,
            Blocks = text.Blocks,
            Headline = headline is null ? null : headline with { Span = head },
            Outlet = outlet,
            Published = published is { } day ? new Stated<DateOnly>(day.Moment.Day, day.Basis) : null,
            PublishedAt = published?.Moment.At,
            Modified = changed > published?.Moment.At ? changed : null,
            Authors = authors,
            Language = language,
            Url = url,
        };
    }

    private static Stated<string>? Said(string? text, string basis) =>
        FeedText.OfPlain(text) is { } line ? new Stated<string>(line, basis) : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
