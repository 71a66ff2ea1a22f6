using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Desk.Intake;

/// <summary>A text that somebody pasted, with what they say of it.</summary>
/// <param name="Text">A report as plain text, or as an HTML page.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Headline">Its title.</param>
public sealed record PastedText(string Text, string? Outlet = null, DateOnly? Published = null, string? Headline = null)
{
    private const string Basis = "stated with the pasted text";

    /// <summary>The text as an item of a source.</summary>
    /// <param name="number">Which of the pasted texts, from 1; names it until it has a name of its own.</param>
    public SourceItem ToItem(int number)
    {
        var content = Encoding.UTF8.GetBytes(Text);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        return new SourceItem
        {
            Name = $"text {number}",
            Address = $"pasted:{sha256[..16]}",
            Content = content,
            Sha256 = sha256,
            Kind = IsPage ? ItemKind.Html : ItemKind.Text,
            Charset = "utf-8",
            Stated = new StatedFacts
            {
                Outlet = Outlet is { } outlet ? new Stated<string>(outlet, Basis) : null,
                Headline = Headline is { } headline ? new Stated<string>(headline, Basis) : null,
                Published = Published is { } day
                    ? new Stated<DateTimeOffset>(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), Basis)
                    : null,
            },
        };
    }

    private bool IsPage =>
        Text.AsSpan().TrimStart() is var text
        && (
            text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        );
}
