namespace Parallax.Core;

/// <summary>Somebody else is writing to the store: the same can be done once they are through.</summary>
public sealed class StoreInUseException : StoreException
{
    /// <summary>A fault with its line and what caused it.</summary>
    public StoreInUseException(string message, Exception inner)
        : base(message, inner) { }
}
