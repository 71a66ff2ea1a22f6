namespace Parallax.Cluster.Messaging;

/// <summary>Messages cannot flow; the message says why in one line, without credentials.</summary>
public sealed class TransportException : Exception
{
    /// <summary>A fault with its line.</summary>
    public TransportException(string message)
        : base(message) { }

    /// <summary>A fault with its line and what caused it.</summary>
    public TransportException(string message, Exception inner)
        : base(message, inner) { }
}
