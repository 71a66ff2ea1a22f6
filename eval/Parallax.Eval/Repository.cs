namespace Parallax.Eval;

/// <summary>Files of the repository that the measuring program stands in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Parallax.slnx</c>, above the program or above where it was called.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither stands in the repository.</exception>
    public static string Root { get; } =
        Find(AppContext.BaseDirectory)
        ?? Find(Environment.CurrentDirectory)
        ?? throw new DirectoryNotFoundException("the program stands outside the repository: call it from there");

    /// <summary>A path in the repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string? Find(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
