using Parallax.Language.Models;
using Parallax.Language.Training;

namespace Parallax.Language.Tests;

/// <summary>A WordNet of a few synsets, written for these tests in the format of wndb(5WN).</summary>
public class WordNetBuilderTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["data.noun"] = """
              1 a licence stands here
            00000100 03 n 01 thing 0 000 | what there is
            00000200 04 n 02 talk 0 Peace_Talk 1 002 @ 00000100 n 0000 + 00000100 v 0101 | speech
            00000300 18 n 01 talk 0 001 @i 00000200 n 0000 | the same word again, rarer
            """,
        ["data.verb"] = """
            00000100 32 v 02 talk 0 speak 1 002 + 00000200 n 0101 ! 00000200 v 0201 01 + 02 00 | say
            00000200 32 v 01 listen 0 001 ! 00000100 v 0102 01 + 02 00 | hear
            """,
        ["data.adj"] = """
            00000100 00 a 01 calm(a) 0 001 & 00000200 a 0000 | at rest
            00000200 00 s 01 still(ip) 0 001 & 00000100 a 0000 | at rest too
            """,
        ["data.adv"] = "00000100 02 r 01 calmly 0 001 \\ 00000100 a 0101 | at rest\n",
        ["index.sense"] = """
            calm%3:00:00:: 00000100 1 0
            calmly%4:02:00:: 00000100 1 0
            listen%2:32:00:: 00000200 1 0
            peace_talk%1:04:00:: 00000200 1 0
            speak%2:32:00:: 00000100 1 4
            still%5:00:00:calm:00 00000200 1 0
            talk%1:04:00:: 00000200 1 9
            talk%1:18:00:: 00000300 2 0
            talk%2:32:00:: 00000100 1 7
            thing%1:03:00:: 00000100 1 3
            """,
    };

    private static readonly WordNet Tiny = new(ModelFile.Of(Built()));

    [Fact]
    public void The_same_files_make_the_same_bytes() => Built().ShouldBe(Built());

    [Fact]
    public void Senses_stand_by_part_of_speech_and_frequency()
    {
        var nouns = Tiny.Synsets("talk", WordNetPart.Noun);
        nouns.Count.ShouldBe(2);
        Tiny.Words(nouns[0]).ShouldBe(["talk", "peace_talk"]);
        Tiny.Lexname(nouns[1]).ShouldBe("noun.person");
        Tiny.Synsets("Talk", WordNetPart.Verb).Count.ShouldBe(1);
        Tiny.Synsets("peace talk", WordNetPart.Noun).Count.ShouldBe(1);
        Tiny.Synsets("walk", WordNetPart.Noun).Count.ShouldBe(0);
    }

    [Fact]
    public void Relations_join_what_the_files_join()
    {
        Tiny.AreRelated("talk", WordNetPart.Noun, "talk", WordNetPart.Verb).ShouldBeTrue();
        Tiny.AreRelated("peace talk", WordNetPart.Noun, "talk", WordNetPart.Verb).ShouldBeFalse();
        Tiny.Related("talk", WordNetPart.Verb).ShouldBe([("talk", WordNetPart.Noun)]);
        Tiny.AreAntonyms("listen", "speak", WordNetPart.Verb).ShouldBeTrue();
        Tiny.AreAntonyms("listen", "talk", WordNetPart.Verb).ShouldBeFalse();
        Tiny.AreSynonyms("speak", "talk", WordNetPart.Verb).ShouldBeTrue();
        var still = Tiny.Synsets("still", WordNetPart.Adjective)[0];
        Tiny.Words(Tiny.Joined(still, WordNetRelation.Similar)[0]).ShouldBe(["calm"]);
    }

    [Fact]
    public void Kinds_climb_to_the_top()
    {
        var thing = Tiny.Synsets("thing", WordNetPart.Noun)[0];
        var talks = Tiny.Synsets("talk", WordNetPart.Noun);
        Tiny.IsA(talks[1], thing).ShouldBeTrue();
        Tiny.IsA(thing, talks[1]).ShouldBeFalse();
        Tiny.IsA("talk", WordNetPart.Noun, talks[1], senses: 1).ShouldBeFalse();
        // The way down from "talk", of depth 1, is one step: 2 * 2 / (2 * 2 + 1).
        Tiny.Similarity(talks[0], talks[1]).ShouldBe(0.8, 1e-12);
        Tiny.Similarity(talks[0], Tiny.Synsets("listen", WordNetPart.Verb)[0]).ShouldBe(0);
    }

    private static byte[] Built()
    {
        var folder = Directory.CreateTempSubdirectory("wordnet");
        try
        {
            foreach (var (name, text) in Files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text.ReplaceLineEndings("\n"));
            }

            return WordNetBuilder.Build(WndbFolder.Read(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
