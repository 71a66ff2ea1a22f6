namespace Parallax.Eval.Commands;

/// <summary>The call's words are off; the message says which and why.</summary>
internal sealed class UsageException(string message) : Exception(message);
