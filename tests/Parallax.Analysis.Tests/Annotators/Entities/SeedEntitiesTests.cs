using System.Text.Json;
using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Tests.Annotators.Entities;

/// <summary>The people and places that a careful reader finds in the two seed articles, which lie outside the repository.</summary>
public sealed class SeedEntitiesTests
{
    [SkippableTheory]
    [InlineData("people", EntityType.Person)]
    [InlineData("places", EntityType.Place)]
    public void Finds_what_a_careful_reader_finds(string list, EntityType type)
    {
        var seeds = Seeds();
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(seeds, "expected.json")));
        foreach (var article in expected.RootElement.GetProperty("articles").EnumerateObject())
        {
            var text = File.ReadAllText(Path.Combine(seeds, article.Name)).ReplaceLineEndings("\n");
            var found = EntityReading.Entities(text).All.Where(entity => entity.Type == type).ToList();
            foreach (var name in article.Value.GetProperty(list).EnumerateArray().Select(name => name.GetString()!))
            {
                found.ShouldContain(
                    entity => entity.Name == name || entity.OtherNames.Contains(name),
                    $"{name} among {string.Join(", ", found.Select(entity => entity.Name))}"
                );
            }
        }
    }

    private static string Seeds()
    {
        var root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "Parallax.slnx")))
        {
            root = Path.GetDirectoryName(root);
        }

        var seeds = Path.Combine(root ?? "", "..", "shared", "seeds");
        var isThere = File.Exists(Path.Combine(seeds, "expected.json"));
        Skip.If(
            !isThere && Environment.GetEnvironmentVariable("CI") != "true",
            "the seeds are not beside the repository"
        );
        return seeds;
    }
}
