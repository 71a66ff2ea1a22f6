namespace Parallax.Cli.Mcp;

/// <summary>Ends a tool's call with one line for the model: what is wrong, and what to do.</summary>
internal sealed class ToolFault(string message) : Exception(message);
