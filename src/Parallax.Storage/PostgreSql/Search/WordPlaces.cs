using System.Buffers.Binary;
using System.Text;
using Parallax.Storage.Search;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Where in one row the words of a query stand.</summary>
internal sealed class WordPlaces
{
    private const int PlaceBits = 14;
    private const int HeadlineWeight = 3;

    private readonly IReadOnlyList<SoughtWord> words;
    private readonly List<(int Place, bool IsHeadline)>[] places;

    private WordPlaces(IReadOnlyList<SoughtWord> words)
    {
        this.words = words;
        places = new List<(int, bool)>[words.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = [];
        }
    }

    /// <summary>As a vector has them.</summary>
    /// <param name="sent">What <c>tsvectorsend</c> made of it.</param>
    /// <param name="words">The words.</param>
    public static WordPlaces OfVector(ReadOnlySpan<byte> sent, IReadOnlyList<SoughtWord> words)
    {
        var result = new WordPlaces(words);
        var lexemes = words.Select(word => Encoding.UTF8.GetBytes(word.Lexeme)).ToArray();
        var left = BinaryPrimitives.ReadInt32BigEndian(sent);
        sent = sent[sizeof(int)..];
        for (; left > 0; left--)
        {
            var end = sent.IndexOf((byte)0);
            var lexeme = sent[..end];
            var count = BinaryPrimitives.ReadUInt16BigEndian(sent[(end + 1)..]);
            var own = sent.Slice(end + 1 + sizeof(ushort), count * sizeof(ushort));
            sent = sent[(end + 1 + sizeof(ushort) + own.Length)..];
            for (var i = 0; i < lexemes.Length; i++)
            {
                if (words[i].IsBeginning ? lexeme.StartsWith(lexemes[i]) : lexeme.SequenceEqual(lexemes[i]))
                {
                    result.Add(i, own);
                }
            }
        }

        result.Sort();
        return result;
    }

    /// <summary>As a text has them, the words of other columns as a vector has them.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">The words.</param>
    /// <param name="others">Of the row's vector; null where no other column is asked for.</param>
    public static WordPlaces OfText(string? headline, string text, IReadOnlyList<SoughtWord> words, WordPlaces? others)
    {
        var result = new WordPlaces(words);
        var place = 0;
        foreach (var token in SearchToken.Of(headline ?? ""))
        {
            result.Add(token.Text, ++place, isHeadline: true);
        }

        // No phrase begins in the headline and ends in the text.
        place++;
        foreach (var token in SearchToken.Of(text))
        {
            result.Add(token.Text, ++place, isHeadline: false);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Column is not null && others is not null)
            {
                result.places[i].AddRange(others.places[i]);
            }
        }

        return result;
    }

    /// <summary>Where a phrase begins, in order.</summary>
    public List<(int Place, bool IsHeadline)> Of(SoughtPhrase phrase)
    {
        if (phrase.Words.Count == 0)
        {
            return [];
        }

        var starts = Places(phrase.Words[0]);
        for (var i = 1; i < phrase.Words.Count; i++)
        {
            var next = Places(phrase.Words[i]).Select(at => at.Place - i).ToHashSet();
            starts = [.. starts.Where(at => next.Contains(at.Place))];
        }

        return starts;
    }

    private List<(int Place, bool IsHeadline)> Places(SoughtWord word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
            {
                return places[i];
            }
        }

        throw new ArgumentException("not a word of the query", nameof(word));
    }

    private void Add(string token, int place, bool isHeadline)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (
                word.Column is null
                && (word.IsBeginning ? token.StartsWith(word.Text, StringComparison.Ordinal) : token == word.Text)
            )
            {
                places[i].Add((place, isHeadline));
            }
        }
    }

    private void Add(int word, ReadOnlySpan<byte> own)
    {
        for (; own.Length > 0; own = own[sizeof(ushort)..])
        {
            var at = BinaryPrimitives.ReadUInt16BigEndian(own);
            places[word].Add((at & ((1 << PlaceBits) - 1), at >> PlaceBits == HeadlineWeight));
        }
    }

    /// <summary>Several words may have the same beginning.</summary>
    private void Sort()
    {
        foreach (var some in places)
        {
            some.Sort();
        }
    }
}
