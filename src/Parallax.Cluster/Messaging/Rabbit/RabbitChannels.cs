using RabbitMQ.Client;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>The end of channels.</summary>
internal static class RabbitChannels
{
    /// <summary>Closes a channel, lost or not; what it had delivered goes back to its queue.</summary>
    public static async Task CloseAsync(IChannel channel)
    {
        try
        {
            if (channel.IsOpen)
            {
                await channel.CloseAsync();
            }

            await channel.DisposeAsync();
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, CancellationToken.None))
        {
            // Its connection is gone, and the channel with it.
        }
    }
}
