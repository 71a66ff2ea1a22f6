using System.Runtime.InteropServices;
using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Sentences;

/// <summary>
/// Sentences inside one block, over its tokens: rules say where one would end, a learned model decides, also where no
/// stop stands. One pass, linear in the tokens.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// Longest sentence in tokens; a longer one is cut, so that later stages stay linear. The longest of the treebanks'
    /// sentences has 159.
    /// </summary>
    public const int Longest = 200;

    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> on.</summary>
    public static void Split(string text, List<TextSpan> tokens, int first, List<Range> sentences) =>
        Split(text, tokens, first, sentences, BoundaryModel.Default);

    /// <summary>The same by a model that is being tried.</summary>
    public static void Split(string text, List<TextSpan> tokens, int first, List<Range> sentences, BoundaryModel model)
    {
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        var walk = new BoundaryWalk(text, CollectionsMarshal.AsSpan(tokens), first);
        while (walk.Next())
        {
            if (walk.MustEnd || (walk.MayEnd && Ends(model, walk, features)))
            {
                sentences.Add(walk.End());
            }
        }
    }

    private static bool Ends(BoundaryModel model, in BoundaryWalk walk, Span<uint> features)
    {
        BoundaryFeatures.Fill(walk.Boundary(), features);
        return model.Ends(features, walk.IsRuled);
    }
}
