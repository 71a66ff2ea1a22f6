using System.Text.Json;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

/// <summary>The commands of a store as a user strings them together.</summary>
public sealed class StoreCommandsTests : IDisposable
{
    private const string Ferry = """
        Ferry runs aground off Sarmouth, 40 taken ashore

        SARMOUTH, March 4, 2025 - The ferry Ondine ran aground on the Kell reef near Sarmouth in thick fog on Tuesday, and lifeboats took 40 passengers ashore, the coast guard said.

        "The sea was calm, which was our luck," said Captain Ruben Hask of the coast guard.
        """;

    private const string FerryElsewhere = """
        Fog blamed as Ondine strikes Kell reef

        Lifeboat crews in Sarmouth brought 40 people ashore on Tuesday after the ferry Ondine struck the Kell reef in fog, the coast guard's captain, Ruben Hask, said on March 4, 2025.
        """;

    private const string Bank = """
        Central bank of Orvenia holds its rate at 6 percent

        LOMBREK, March 4, 2025 - The central bank of Orvenia kept its main interest rate at 6 percent on Tuesday, citing prices of bread and fuel, Governor Ilka Brandt said in Lombrek.
        """;

    private readonly Folder folder = new();

    private string Database => folder.At("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatIsTakenInIsListedAsStories()
    {
        var ingest = Ingest();

        ingest.ExitCode.ShouldBe(0, ingest.Error);
        ingest.Error.ShouldContain("3 read: 3 new, 0 revised, 0 known before; 0 failed");
        ingest.Error.ShouldContain("2 stories opened, 1 article joined one, 0 copies");
        var stories = Run("stories");
        stories.Output.ShouldContain("Ferry runs aground off Sarmouth");
        stories.Output.ShouldContain("2 of 2 stories · 3 articles");
    }

    [Fact]
    public void StoriesAreListedByDaysNamesAndSizeAPageAtATime()
    {
        Ingest();

        Headlines("--largest", "--limit", "1").ShouldBe(["Ferry runs aground off Sarmouth, 40 taken ashore"]);
        var first = Headlines("--limit", "1");
        var second = Headlines("--limit", "1", "--offset", "1");
        first.Concat(second).ShouldBe(Headlines());
        Headlines("--offset", "2").ShouldBeEmpty();
        Headlines("--since", "2025-03-04", "--until", "2025-03-04").Count().ShouldBe(2);
        Headlines("--until", "2025-03-03").ShouldBeEmpty();
        Headlines("--outlet", "nobody").ShouldBeEmpty();
        Headlines("--person", "Nobody").ShouldBeEmpty();
        Headlines("--place", "Nowhere").ShouldBeEmpty();
        Run("stories", "--place", "Nowhere").Output.ShouldBe("No story is like that.\n");
    }

    [Fact]
    public void TheSameInputTwiceIsKnown()
    {
        Ingest();

        Ingest().Error.ShouldContain("3 read: 0 new, 0 revised, 3 known before; 0 failed");
    }

    [Fact]
    public void AStoryIsComparedAndListed()
    {
        Ingest();
        var story = StoryOf("Ferry");

        Run("story", story, "--format", "md").Output.ShouldBe("# 2 articles\n");
        var list = Run("story", story, "--list");
        list.Output.ShouldContain("Fog blamed as Ondine strikes Kell reef");
        list.Output.ShouldContain("Ruben Hask");
    }

    [Fact]
    public void ARevisedArticleIsComparedWithWhatItWas()
    {
        Ingest();
        folder.File("a.txt", Ferry.Replace("40", "43", StringComparison.Ordinal));
        Ingest().Error.ShouldContain("0 new, 1 revised, 2 known before");

        Run("story", ArticleOf("Ferry"), "--format", "md").Output.ShouldBe("# 2 articles\n");
    }

    [Fact]
    public void WhatPeopleDecideIsDoneAndSurvivesGroupingAnew()
    {
        Ingest();
        var (ferry, bank) = (StoryOf("Ferry"), StoryOf("Central"));

        Run("story", "merge", ferry, bank).Output.ShouldBe($"{ferry} has 3 articles now\n");
        Run("stories", "--regroup").Output.ShouldContain("1 of 1 story · 3 articles");
        Run("story", "split", ferry, ArticleOf("Central")).ExitCode.ShouldBe(0);
        Run("stories", "--regroup").Output.ShouldContain("2 of 2 stories · 3 articles");
    }

    [Fact]
    public void ASearchFindsArticlesAndWhatSomebodySaid()
    {
        Ingest();

        Run("search", "interest", "rate").Output.ShouldContain("Central bank of Orvenia");
        var said = Run("search", "type:quote", "speaker:Hask");
        said.Output.ShouldContain("The sea was calm");
        said.Output.ShouldContain("Hask");
        var nothing = Run("search", "zeppelin");
        (nothing.ExitCode, nothing.Output).ShouldBe((0, "Nothing was found.\n"));
    }

    [Theory]
    [InlineData("search", "speakr:Hask")]
    [InlineData("search", "after:yesterday")]
    [InlineData("stories", "--since", "yesterday")]
    [InlineData("stories", "--until", "2025-3-4")]
    [InlineData("stories", "--since", "2025-03-05", "--until", "2025-03-04")]
    [InlineData("stories", "--outlet", "\"*\"")]
    [InlineData("stories", "--person", "")]
    [InlineData("stories", "--offset", "-1")]
    [InlineData("stories", "--limit", "0")]
    [InlineData("stories", "--format", "html")]
    [InlineData("story", "12")]
    [InlineData("story", "merge", "s1", "a2")]
    [InlineData("ingest", "a.txt", "--format", "html")]
    public void WordsThatAreOffAreNamedInOneLine(params string[] words)
    {
        Ingest();
        var call = Run(words);

        call.ExitCode.ShouldBe(2, call.Error);
        call.ErrorLines.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("stories")]
    [InlineData("story", "s1")]
    [InlineData("search", "ferry")]
    [InlineData("story", "pin", "s1")]
    public void WithoutAStoreNothingIsMadeAndTheLineSaysWhatToDo(params string[] words)
    {
        var call = Run(words);

        call.ExitCode.ShouldBe(3);
        call.Error.ShouldContain("parallax ingest");
        File.Exists(Database).ShouldBeFalse();
    }

    [Fact]
    public void AStoryThatIsNotThereIsNamed()
    {
        Ingest();

        Run("story", "s99").Error.ShouldContain("s99: no such story");
        Run("story", "move", "a99", StoryOf("Ferry")).Error.ShouldContain("a99: no such article");
    }

    [Fact]
    public void OneInputThatFailsIsNamedAndTheRestIsStored()
    {
        folder.File("a.txt", Ferry);
        var call = Run("ingest", folder.At("a.txt"), folder.At("missing.txt"));

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("missing.txt: is not there");
        call.Error.ShouldContain("1 new");
    }

    [Fact]
    public void EachArticleIsALineWhereThatIsAskedFor()
    {
        Write();
        var call = Run("ingest", folder.At("a.txt"), folder.At("b.txt"), "--format", "jsonl", "--quiet");

        call.Error.ShouldBeEmpty();
        call.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString())
            .ShouldBe(["new", "new"]);
    }

    private Call Ingest()
    {
        Write();
        return Run("ingest", folder.At("a.txt"), folder.At("b.txt"), folder.At("c.txt"));
    }

    private void Write()
    {
        if (!File.Exists(folder.At("a.txt")))
        {
            folder.File("a.txt", Ferry);
        }

        folder.File("b.txt", FerryElsewhere);
        folder.File("c.txt", Bank);
    }

    private IEnumerable<string?> Headlines(params string[] words) =>
        Listed(["stories", "--format", "json", .. words])
            .GetProperty("stories")
            .EnumerateArray()
            .Select(story => story.GetProperty("headline").GetString());

    private string StoryOf(string beginning) =>
        Listed("stories", "--format", "json")
            .GetProperty("stories")
            .EnumerateArray()
            .First(story => story.GetProperty("headline").GetString()!.StartsWith(beginning, StringComparison.Ordinal))
            .GetProperty("id")
            .GetString()!;

    private string ArticleOf(string beginning) =>
        Listed("search", "the", "--format", "json")
            .GetProperty("hits")
            .EnumerateArray()
            .First(hit => hit.GetProperty("headline").GetString()!.StartsWith(beginning, StringComparison.Ordinal))
            .GetProperty("article")
            .GetString()!;

    private JsonElement Listed(params string[] words) => JsonDocument.Parse(Run(words).Output).RootElement;

    private Call Run(params string[] words) => Call.Run([.. words, "--db", Database]);
}
