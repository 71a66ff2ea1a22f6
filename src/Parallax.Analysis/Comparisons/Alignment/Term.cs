using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>What a term of a statement stands for.</summary>
internal enum TermKind
{
    /// <summary>A content word, by the root of its family.</summary>
    Word,

    /// <summary>An entity of the story.</summary>
    Entity,

    /// <summary>A country, for whoever acts for it.</summary>
    Country,

    /// <summary>A date or time, by its value.</summary>
    Date,

    /// <summary>A figure with its unit.</summary>
    Number,

    /// <summary>What a figure counts.</summary>
    Counted,
}

/// <summary>Something that statements can have in common.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Key">What it is matched by, among its kind.</param>
/// <param name="Word">The lower-case lemma of a <see cref="TermKind.Word"/>; empty for the others.</param>
/// <param name="Part">Its part of speech; X for the others.</param>
internal readonly record struct Term(TermKind Kind, string Key, string Word, Upos Part)
{
    /// <summary>Whether it names somebody or some place: everything in a story is about the same few.</summary>
    public bool IsName => Kind is TermKind.Entity or TermKind.Country;

    public bool Equals(Term other) => Kind == other.Kind && Key == other.Key;

    public override int GetHashCode() => HashCode.Combine(Kind, Key);
}
