using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Storage.Tests;

/// <summary>Articles to be stored, made up.</summary>
internal static class Records
{
    /// <summary>An article with nothing beside its text but what is set.</summary>
    public static ArticleRecord Of(
        long number,
        string text = "The ferry to Lannoch sank at night.",
        string? address = null,
        long story = 1,
        string? outlet = null,
        string? headline = null,
        DateOnly? day = null,
        string? bytes = null,
        long? copyOf = null
    )
    {
        var content = Encoding.UTF8.GetBytes(bytes ?? text);
        var sha256 = Hash(content);
        return new ArticleRecord
        {
            Number = number,
            Item = new SourceItem
            {
                Name = $"item {number}",
                Address = address ?? $"https://outlet.example/{number}",
                Content = content,
                Sha256 = sha256,
                Kind = ItemKind.Text,
            },
            Address = address ?? $"https://outlet.example/{number}",
            Outlet = outlet,
            Headline = headline,
            Article = new Article
            {
                Id = $"file{number}",
                Path = $"/news/{number}.txt",
                Sha256 = sha256,
                Text = text,
                Outlet = outlet is null ? null : new Stated<string>(outlet, "--outlet"),
                Headline = headline is null ? null : new Stated<string>(headline, "<title>"),
            },
            TextSha256 = Hash(Encoding.UTF8.GetBytes(text)),
            Day = day is { } value ? new Stated<DateOnly>(value, "--date") : null,
            Annotations = new Dictionary<string, ReadOnlyMemory<byte>>(),
            Membership = new Membership(story, [new StoryReason("words", "no story was like it", 0)], copyOf),
        };
    }

    /// <summary>The record with what somebody is quoted with, where it stands in its text.</summary>
    public static ArticleRecord Quoting(this ArticleRecord record, string? speaker, string words)
    {
        var start = record.Article.Text.IndexOf(words, StringComparison.Ordinal);
        var quotation = new StoredQuotation(start, start + words.Length, words, "direct", speaker);
        return record with { Quotations = [.. record.Quotations, quotation] };
    }

    /// <summary>A day of the month in which all of it happens.</summary>
    public static DateOnly Day(int day) => new(2026, 3, day);

    /// <summary>Hexadecimal SHA-256.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
