namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>Where a broker is: <c>amqp://user:password@host:port/vhost</c>. Nothing of it that is shown has credentials.</summary>
public sealed class BrokerAddress
{
    private BrokerAddress(Uri uri) => Uri = uri;

    /// <summary>The address with credentials: for the connection only.</summary>
    internal Uri Uri { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is none; the message does not repeat it, since it may have a password.</exception>
    public static BrokerAddress Parse(string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("amqp" or "amqps")
            || uri.Host.Length == 0
            || uri.Segments.Length > 2
        )
        {
            throw new FormatException("a broker's address is amqp://user:password@host:port/vhost, or amqps://");
        }

        return new(uri);
    }

    /// <summary>The address without credentials.</summary>
    public override string ToString() =>
        $"{Uri.Scheme}://{Uri.Host}{(Uri.Port > 0 ? $":{Uri.Port}" : "")}{Uri.AbsolutePath.TrimEnd('/')}";
}
