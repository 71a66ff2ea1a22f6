namespace Parallax.Storage.Copying;

/// <summary>How far a copying is.</summary>
/// <param name="What">What is done.</param>
/// <param name="Rows">Rows of it that are done.</param>
public sealed record CopyProgress(string What, long Rows);

/// <summary>Tells how far the work is, now and then, and stops it where that is asked for.</summary>
internal sealed class CopyWatch(Action<CopyProgress> tell, CancellationToken cancellation)
{
    private const int Every = 1_000;

    private string what = "";
    private long rows;

    /// <summary>A row is done.</summary>
    public void Row(string of)
    {
        if (of != what)
        {
            (what, rows) = (of, 0);
        }

        if (++rows % Every == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            tell(new CopyProgress(what, rows));
        }
    }

    /// <summary>Rows, told of as they pass.</summary>
    public IEnumerable<T> Each<T>(IEnumerable<T> some, string of)
    {
        foreach (var row in some)
        {
            Row(of);
            yield return row;
        }
    }
}
