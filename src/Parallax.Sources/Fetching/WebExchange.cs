using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Fetching;

/// <summary>
/// Makes one request and reads its answer within all bounds. No cookies, no proxy, no redirects of its own accord, no
/// decompression but ours.
/// </summary>
internal sealed class WebExchange : IDisposable
{
    private const string Accepted =
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5";

    private readonly FetchOptions options;
    private readonly FetchTally tally;
    private readonly HttpMessageInvoker client;
    private readonly string agent;

    /// <summary>An exchange over this network.</summary>
    public WebExchange(FetchOptions options, WebNetwork network, FetchTally tally)
    {
        this.options = options;
        this.tally = tally;
        agent = UserAgent.Of(options.Contact);
        var connector = new GuardedConnector(
            network,
            new AllowedHosts(options.AllowedHosts),
            options.IdleTime,
            options.Limits
        );
        client = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                UseCookies = false,
                UseProxy = false,
                Credentials = null,
                PreAuthenticate = false,
                ActivityHeadersPropagator = null,
                ConnectCallback = connector.ConnectAsync,
                // A kept connection outlives what its name resolves to; it is to the address that was checked all the same.
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxConnectionsPerServer = 1,
                MaxResponseHeadersLength = options.MostHeaderKilobytes,
                MaxResponseDrainSize = 0,
                ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            }
        );
    }

    /// <summary>Asks for the address once.</summary>
    /// <param name="address">Where.</param>
    /// <param name="known">What it said before, so that it need not send the same again; null asks for all of it.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    public async Task<WebAnswer> AskAsync(Uri address, FetchState? known, CancellationToken cancellation)
    {
        tally.Request();
        using var limit = new AnswerLimit(options, cancellation);
        using var request = Request(address, known);
        try
        {
            using var response = await client.SendAsync(request, limit.Token).ConfigureAwait(false);
            limit.Alive();
            return await ReadAsync(response, limit).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return limit.Failure;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or AuthenticationException)
        {
            cancellation.ThrowIfCancellationRequested();
            return WebFault.Of(error);
        }
        catch (RefusedAddressException error)
        {
            return WebAnswer.Failed(error.Line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(Uri address, FetchState? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentDecoding.Accepted);
        AddKnown(request.Headers, "If-None-Match", known?.ETag);
        AddKnown(request.Headers, "If-Modified-Since", known?.LastModified);
        return request;
    }

    // What a server once said goes back to it as it came, unless it would break the request apart.
    private static void AddKnown(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is { Length: > 0 and <= 1_000 } && value.All(c => c is >= ' ' and < '\u007F'))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task<WebAnswer> ReadAsync(HttpResponseMessage response, AnswerLimit limit)
    {
        var now = options.Time.GetUtcNow();
        var answer = new WebAnswer
        {
            Status = response.StatusCode,
            ContentType = Header(response.Content.Headers, "Content-Type"),
            Location = Header(response.Headers, "Location"),
            RetryAfter = RetryAfter(response.Headers.RetryAfter, now),
            State = new FetchState(
                Header(response.Headers, "ETag"),
                Header(response.Content.Headers, "Last-Modified"),
                now
            ),
        };
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return answer;
        }

        if (response.Content.Headers.ContentLength > options.MostBytes)
        {
            return WebAnswer.Failed(TooLong());
        }

        var body = await BodyAsync(response.Content, limit).ConfigureAwait(false);
        if (body is null)
        {
            return WebAnswer.Failed(TooLong());
        }

        var encodings = string.Join(',', response.Content.Headers.ContentEncoding);
        var (decoded, failure) = ContentDecoding.Decode(body, encodings, options.MostDecodedBytes, limit.Token);
        return decoded is null ? WebAnswer.Failed(failure!) : answer with { Body = decoded };
    }

    private async Task<byte[]?> BodyAsync(HttpContent content, AnswerLimit limit)
    {
        var stream = await content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
        await using var disposed = stream.ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false)) > 0; )
        {
            limit.Alive();
            tally.Received(read);
            if (body.Length + read > options.MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First() : null;

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value, DateTimeOffset now) =>
        value?.Delta ?? (value?.Date is { } date ? Max(date - now, TimeSpan.Zero) : null);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private string TooLong() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"sends more than {options.MostBytes:N0} bytes, so it is no page; nothing to do"
        );
}
