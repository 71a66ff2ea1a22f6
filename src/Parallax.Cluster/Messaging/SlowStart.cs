namespace Parallax.Cluster.Messaging;

/// <summary>
/// A consumer begins with one message at a time, and takes many once one was done that nobody had before.
/// </summary>
/// <remarks>
/// A message that kills its worker takes down what was taken ahead with it, and each of those counts a delivery. Were they all
/// taken together again, they would reach the limit together, and as many innocent messages as the prefetch would be given up.
/// A worker that comes back takes what was had before alone, so that only the guilty one counts on.
/// </remarks>
internal sealed class SlowStart
{
    /// <summary>Whether many are taken.</summary>
    public bool IsOver { get; private set; }

    /// <summary>A message was done.</summary>
    public void Done(Delivery delivery) => IsOver |= delivery.Attempts == 1;
}
