using System.Text.Json;
using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Parts;

/// <summary>The seed articles' parts, datelines and provenance as their expectations say, read from where they lie.</summary>
public sealed class SeedParts
{
    [SkippableFact]
    public void Parts_are_as_expected() =>
        ForEach(
            (article, expected) =>
            {
                var found = article
                    .Get(Part.Key)
                    .Select(part => (part.Kind.ToString().ToLowerInvariant(), part.Span.In(article.Text)))
                    .ToList();
                foreach (var part in expected.GetProperty("parts").EnumerateArray())
                {
                    found.ShouldContain((part[0].GetString()!, part[1].GetString()!));
                }

                found.ShouldContain(("headline", expected.GetProperty("headline").GetString()!));
                var captions = expected
                    .GetProperty("parts")
                    .EnumerateArray()
                    .Count(part => part[0].GetString() == "caption");
                found.Count(part => part.Item1 == "caption").ShouldBe(captions);
            }
        );

    [SkippableFact]
    public void Dateline_is_as_expected() =>
        ForEach(
            (article, expected) =>
            {
                var found = article.Get(Dateline.Key);
                if (!expected.TryGetProperty("dateline", out var dateline))
                {
                    found.ShouldBeEmpty();
                    return;
                }

                found[0].Span.In(article.Text).ShouldBe(dateline.GetProperty("text").GetString());
                found[0].Place.ShouldBe(dateline.GetProperty("place").GetString());
                found[0].Agency.ShouldBe(dateline.GetProperty("agency").GetString());
            }
        );

    [SkippableFact]
    public void Outlet_is_as_expected() =>
        ForEach(
            (article, expected) =>
                article.Get(Provenance.Key).Outlet?.Value.ShouldBe(expected.GetProperty("outlet").GetString())
        );

    private static void ForEach(Action<AnnotatedArticle, JsonElement> check)
    {
        using var seeds = JsonDocument.Parse(File.ReadAllText(Repository.Shared("seeds", "expected.json")));
        foreach (var seed in seeds.RootElement.GetProperty("articles").EnumerateObject())
        {
            var text = File.ReadAllText(Repository.Shared("seeds", seed.Name));
            var article = AnnotatedText.Annotate(
                text,
                new PartsAnnotator(),
                new DatelinesAnnotator(),
                new ProvenanceAnnotator()
            );
            check(article, seed.Value);
        }
    }
}
