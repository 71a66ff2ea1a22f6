namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>Words that answer each other: one a witness, null where the witness has none.</summary>
/// <param name="Words">In the witnesses' order.</param>
public sealed record CollationColumn(IReadOnlyList<CollatedWord?> Words)
{
    /// <summary>Whether every witness has the word, punctuation and case apart.</summary>
    public bool Agrees
    {
        get
        {
            for (var i = 1; i < Words.Count; i++)
            {
                if (Words[i]?.Form != Words[0]?.Form)
                {
                    return Words.All(word => word is null or { IsMark: true });
                }
            }

            return true;
        }
    }
}
