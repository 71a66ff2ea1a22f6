namespace Parallax.Cluster.Messaging;

/// <summary>Somebody who takes messages from one queue. One caller at a time receives; settling may be done beside it.</summary>
/// <remarks>Disposing gives back what was not settled.</remarks>
public interface IMessageConsumer : IAsyncDisposable
{
    /// <summary>The queue's name.</summary>
    string Queue { get; }

    /// <summary>Takes messages: waits for the first, and takes along what is there already.</summary>
    /// <param name="most">Most of them.</param>
    /// <param name="wait">How long it waits for the first; then there are none.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    Task<IReadOnlyList<Delivery>> ReceiveAsync(int most, TimeSpan wait, CancellationToken cancellation);

    /// <summary>Says that messages were done.</summary>
    /// <returns>How many that could be said of. The others were lost with their connection and will come again.</returns>
    Task<int> AckAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation);

    /// <summary>Gives messages back, to be had again by anyone after a delay.</summary>
    /// <returns>How many could be given back. The others were lost with their connection and will come again anyway.</returns>
    Task<int> ReturnAsync(IReadOnlyList<Delivery> deliveries, TimeSpan delay, CancellationToken cancellation);
}
