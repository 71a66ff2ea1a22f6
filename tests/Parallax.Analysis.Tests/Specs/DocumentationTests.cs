namespace Parallax.Analysis.Tests.Specs;

/// <summary>
/// The pages of docs/annotators hold examples that run: each is an example of its annotator's specification, so it is checked
/// where those are. Here: that every page has them.
/// </summary>
public sealed class DocumentationTests
{
    private const int Fewest = 5;

    // A second page of an annotator, whose examples stand on its first.
    private static readonly string[] Second = ["direct-quotations"];

    public static TheoryData<string> Pages =>
        new(SpecDocument.Pages.Select(page => Path.GetFileNameWithoutExtension(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_examples(string page)
    {
        var folder = FolderOf(page);
        var examples = folder is null ? [] : SpecDocument.In("Annotators/" + folder).Where(IsDocumented).ToList();
        if (examples.Count == 0 && Second.Contains(page))
        {
            return;
        }

        examples.Count.ShouldBeGreaterThanOrEqualTo(Fewest, $"docs/annotators/{page}.md");
        examples.ShouldAllBe(example => example.Expected.Count > 0);
        examples.Select(example => example.Title).ShouldBeUnique();
    }

    private static bool IsDocumented(SpecExample example) =>
        example.Document.Contains("docs", StringComparison.Ordinal);

    // The folder whose specification runs the page's examples; a page without one would never run.
    private static string? FolderOf(string page) =>
        Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, "tests", "Parallax.Analysis.Tests", "Annotators"))
            .Select(folder => Path.GetFileName(folder))
            .SingleOrDefault(folder =>
                folder.Equals(page, StringComparison.OrdinalIgnoreCase)
                || folder.Equals(page + "s", StringComparison.OrdinalIgnoreCase)
            );
}
