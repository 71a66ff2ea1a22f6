namespace Parallax.Analysis.Tests.Specs;

/// <summary>Where the repository and the data beside it lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// A file of <c>../shared</c>; a test that needs it is skipped where it is absent, and fails where <c>CI</c> is true.
    /// </summary>
    public static string Shared(params string[] path)
    {
        var full = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. path]));
        var absent = !File.Exists(full) && !Directory.Exists(full);
        if (absent && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip.If(true, $"../shared/{string.Join('/', path)} is not here");
        }

        absent.ShouldBeFalse($"{full} is missing");
        return full;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Parallax.slnx above {AppContext.BaseDirectory}");
    }
}
