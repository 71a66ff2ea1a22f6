namespace Parallax.Core;

/// <summary>How much each article lets somebody say.</summary>
/// <param name="Name">The speaker's fullest name; null for words whose speaker nobody names.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country the speaker is, serves or lies in; null where unknown.</param>
/// <param name="Shares">One an article that quotes the speaker, in the articles' order.</param>
public sealed record SpeakerShares(string? Name, string? Country, IReadOnlyList<SpeakerWords> Shares);

/// <summary>One speaker's words in one article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Words">Words of the quotations' content.</param>
/// <param name="Share">Of all the words the article quotes; 0 to 1.</param>
/// <param name="Quotations">Ids of the quotations, in text order.</param>
public sealed record SpeakerWords(string Article, int Words, double Share, IReadOnlyList<string> Quotations);
