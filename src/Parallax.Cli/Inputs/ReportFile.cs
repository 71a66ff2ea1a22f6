namespace Parallax.Cli.Inputs;

/// <summary>The bytes of a report that is to be verified.</summary>
internal static class ReportFile
{
    public static byte[] Read(string path, Func<Stream> standardInput)
    {
        try
        {
            if (path != FilePath.StandardInput)
            {
                return File.ReadAllBytes(path);
            }

            using var bytes = new MemoryStream();
            using var input = standardInput();
            input.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "is not there",
                _ when Directory.Exists(path) => "is a folder",
                _ => $"cannot be read ({e.Message.TrimEnd('.')})",
            };
            throw CommandException.NothingDone($"{path}: {why}; name a JSON report of read or compare", e);
        }
    }
}
