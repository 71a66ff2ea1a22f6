namespace Parallax.Cli.Tests.Architecture;

/// <summary>What the design promises of all code, as far as metadata and files can show it.</summary>
public sealed class HouseRuleTests
{
    private const int LongestFile = 350;

    private static readonly string[] FilesAndNet =
    [
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.Path",
        "System.Console",
        "System.Diagnostics.Process",
    ];

    // The same input gives the same bytes out: time and chance are handed in.
    private static readonly string[] ClockAndChance =
    [
        "System.DateTime.get_Now()",
        "System.DateTime.get_UtcNow()",
        "System.DateTime.get_Today()",
        "System.DateTimeOffset.get_Now()",
        "System.DateTimeOffset.get_UtcNow()",
        "System.TimeProvider.get_System()",
        "System.Guid.NewGuid()",
        "System.Random..ctor()",
        "System.Random.get_Shared()",
        "System.Environment.get_TickCount()",
        "System.Environment.get_TickCount64()",
    ];

    [Theory]
    [InlineData("Parallax.Core")]
    [InlineData("Parallax.Analysis")]
    [InlineData("Parallax.Ingest")]
    public void ItDoesNoInputOrOutput(string assembly)
    {
        using var scan = AssemblyScan.Of(assembly);

        scan.Types.Where(type => FilesAndNet.Contains(type) || type.StartsWith("System.Net.", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Parallax.Core")]
    [InlineData("Parallax.Language")]
    [InlineData("Parallax.Sources")]
    [InlineData("Parallax.Analysis")]
    [InlineData("Parallax.Storage")]
    [InlineData("Parallax.Ingest")]
    [InlineData("Parallax.Cluster")]
    [InlineData("Parallax.Desk")]
    [InlineData("Parallax.Web")]
    public void ItReadsNoClockAndThrowsNoDice(string assembly)
    {
        using var scan = AssemblyScan.Of(assembly);

        scan.Members.Intersect(ClockAndChance).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Parallax.Core")]
    [InlineData("Parallax.Language")]
    [InlineData("Parallax.Sources")]
    [InlineData("Parallax.Analysis")]
    [InlineData("Parallax.Storage")]
    [InlineData("Parallax.Ingest")]
    [InlineData("Parallax.Cluster")]
    [InlineData("Parallax.Desk")]
    [InlineData("Parallax.Web")]
    [InlineData("parallax")]
    public void PublicClassesAreSealedStaticOrAbstractOrInheritedFrom(string assembly)
    {
        using var scan = AssemblyScan.Of(assembly);

        scan.OpenClasses.ShouldBeEmpty();
    }

    [Fact]
    public void AFileIsOneIdea()
    {
        var lengths = Repository
            .Sources("src")
            .ToDictionary(file => Path.GetRelativePath(Repository.Root, file), file => File.ReadLines(file).Count());

        lengths.Where(file => file.Value > LongestFile).ShouldBeEmpty();
        lengths.Values.Order().ElementAt(lengths.Count / 2).ShouldBeLessThan(150);
    }

    [Fact]
    public void NoFileIsNamedAfterNothing() =>
        Repository
            .Sources("src")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name =>
                name.EndsWith("Utils", StringComparison.Ordinal)
                || name.EndsWith("Helper", StringComparison.Ordinal)
                || name.EndsWith("Helpers", StringComparison.Ordinal)
                || name.EndsWith("Manager", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Fact]
    public void TheScanSeesAClockThatIsRead()
    {
        // This very call puts the member into the metadata of the tests' own assembly.
        _ = DateTime.UtcNow;
        using var scan = AssemblyScan.Of("Parallax.Cli.Tests");

        scan.Members.ShouldContain("System.DateTime.get_UtcNow()");
    }
}
