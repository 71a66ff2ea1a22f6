using System.Globalization;

namespace Parallax.Sources.Fetching;

/// <summary>Ends an answer that takes too long in all, or in which nothing comes for too long.</summary>
internal sealed class AnswerLimit : IDisposable
{
    private readonly FetchOptions options;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource idle;
    private readonly CancellationTokenSource any;

    /// <summary>Starts both clocks.</summary>
    public AnswerLimit(FetchOptions options, CancellationToken cancellation)
    {
        this.options = options;
        whole = new CancellationTokenSource(options.AnswerTime, options.Limits);
        idle = new CancellationTokenSource(options.IdleTime, options.Limits);
        any = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, idle.Token, cancellation);
    }

    /// <summary>Cancelled when either runs out.</summary>
    public CancellationToken Token => any.Token;

    /// <summary>What ran out. A server that keeps one waiting byte by byte does so the next time too; a silent one may wake.</summary>
    public WebAnswer Failure =>
        whole.IsCancellationRequested
            ? WebAnswer.Failed($"was not sent whole within {Seconds(options.AnswerTime)}; try again later")
            : WebAnswer.Failed($"sent nothing for {Seconds(options.IdleTime)}; try again later", mayPass: true);

    /// <summary>Something came.</summary>
    public void Alive() => idle.CancelAfter(options.IdleTime);

    /// <inheritdoc/>
    public void Dispose()
    {
        any.Dispose();
        idle.Dispose();
        whole.Dispose();
    }

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s");
}
