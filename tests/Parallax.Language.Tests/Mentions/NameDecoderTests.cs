using Parallax.Language.Mentions;
using Parallax.Language.Networks;

namespace Parallax.Language.Tests.Mentions;

public class NameDecoderTests
{
    [Fact]
    public void Reads_whole_names()
    {
        var names = Decode((NameKind.Person, 0), (NameKind.Person, 2), null, (NameKind.Place, 3));
        names.ShouldBe([new NameMention(10..12, NameKind.Person), new NameMention(13..14, NameKind.Place)]);
    }

    [Fact]
    public void A_name_that_does_not_end_is_none() => Decode(null, (NameKind.Place, 0)).ShouldBeEmpty();

    [Fact]
    public void Any_scores_make_names_in_order_without_overlap()
    {
        var random = new Random(9);
        var decoder = new NameDecoder();
        for (var round = 0; round < 200; round++)
        {
            var scores = new float[random.Next(1, 20) * NetworkShape.Names];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = (float)random.NextDouble();
            }

            var names = new FoundNames();
            decoder.Decode(scores, 0, names);
            var at = 0;
            foreach (var name in names.Names)
            {
                name.Tokens.Start.Value.ShouldBeGreaterThanOrEqualTo(at);
                name.Tokens.End.Value.ShouldBeGreaterThan(name.Tokens.Start.Value);
                at = name.Tokens.End.Value;
            }

            at.ShouldBeLessThanOrEqualTo(scores.Length / NetworkShape.Names);
        }
    }

    private static List<NameMention> Decode(params (NameKind Kind, int Part)?[] words)
    {
        var scores = new float[words.Length * NetworkShape.Names];
        for (var i = 0; i < words.Length; i++)
        {
            scores[(i * NetworkShape.Names) + (words[i] is { } w ? NameDecoder.Class(w.Kind, w.Part) : 0)] = 5;
        }

        var names = new FoundNames();
        new NameDecoder().Decode(scores, 10, names);
        return [.. names.Names];
    }
}
