using System.Xml.Linq;

namespace Parallax.Cli.Tests.Architecture;

/// <summary>Who may use whom: the table of the design, held against what was built and what the projects ask for.</summary>
public sealed class DependencyTests
{
    // A new project is a line here. Only projects whose outputs reach the command line are scanned as built.
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Parallax.Core"] = [],
        ["Parallax.Language"] = ["Parallax.Core"],
        ["Parallax.Sources"] = ["Parallax.Core"],
        ["Parallax.Analysis"] = ["Parallax.Core", "Parallax.Language"],
        ["Parallax.Storage"] = ["Parallax.Core"],
        ["Parallax.Ingest"] = ["Parallax.Core", "Parallax.Analysis"],
        ["Parallax.Cluster"] = ["Parallax.Core", "Parallax.Analysis", "Parallax.Ingest"],
        ["Parallax.Desk"] = ["Parallax.Core", "Parallax.Analysis", "Parallax.Ingest"],
        ["Parallax.Web"] = ["Parallax.Core", "Parallax.Analysis", "Parallax.Ingest", "Parallax.Desk"],
    };

    public static TheoryData<string> Projects =>
        [
            .. Directory
                .GetDirectories(Path.Combine(Repository.Root, "src"))
                .Select(folder => Path.GetFileName(folder))
                .Order(),
        ];

    public static TheoryData<string> Built =>
        [.. MayUse.Keys.Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectAsksForNoOtherThanItMayUse(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        if (project != "Parallax.Cli")
        {
            MayUse.ShouldContainKey(project);
            references.Except(MayUse[project]).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Built))]
    public void AnAssemblyUsesNoOtherThanItMay(string name)
    {
        using var scan = AssemblyScan.Of(name);

        scan.Assemblies.Where(IsOurs).Except(MayUse[name]).ShouldBeEmpty();
    }

    [Fact]
    public void TheScanSeesWhatTheCommandLineUses()
    {
        using var cli = AssemblyScan.Of("parallax");

        cli.Assemblies.ShouldContain("Parallax.Core");
        cli.Assemblies.ShouldContain("Parallax.Analysis");
        cli.Types.ShouldContain("System.IO.File");
        cli.Members.ShouldContain("System.IO.File.ReadAllBytes");
        Built.Count.ShouldBeGreaterThanOrEqualTo(5);
    }

    private static bool IsOurs(string name) => name.StartsWith("Parallax", StringComparison.OrdinalIgnoreCase);
}
