using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace OnderwijsRegio.Benchmarks;

/// <summary>A signed-in programme manager at a browser with a number of connections.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient http;
    private readonly int connections;

    private Visitor(HttpClient http, int connections) => (this.http, this.connections) = (http, connections);

    /// <summary>Signs in through the form.</summary>
    public static async Task<Visitor> SignInAsync(Uri address, string email, int connections)
    {
        const string form = "/account/inloggen";
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Password"] = PlanGenerator.Password,
            [TokenField] = Token(await browser.GetStringAsync(form)),
        });
        using var answer = await browser.PostAsync(form, content);
        if (answer.StatusCode is not HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
        }

        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = connections };
        var http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(address));
        return new Visitor(http, connections);
    }

    /// <summary>The text of a page.</summary>
    public Task<string> GetAsync(string path) => http.GetStringAsync(path);

    /// <summary>Sends a form that stands on a page.</summary>
    public async Task<HttpStatusCode> PostAsync(string path, Dictionary<string, string> fields)
    {
        fields[TokenField] = Token(await GetAsync(path));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(path, content);
        return answer.StatusCode;
    }

    /// <summary>Sends a form that stands on a page, to another address.</summary>
    /// <returns>Where the answer leads.</returns>
    public async Task<string> LeadAsync(string page, string action, Dictionary<string, string> fields)
    {
        fields[TokenField] = Token(await GetAsync(page));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(action, content);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{action} answered {answer.StatusCode}.");
    }

    /// <summary>How long a page takes, again and again over one connection.</summary>
    /// <returns>The times, the shortest first.</returns>
    public async Task<List<TimeSpan>> TimeAsync(string path, int times)
    {
        List<TimeSpan> took = [];
        for (var n = 0; n < times; n++)
        {
            var watch = Stopwatch.StartNew();
            await http.GetByteArrayAsync(path);
            took.Add(watch.Elapsed);
        }

        took.Sort();
        return took;
    }

    /// <summary>How long saving a form takes, with its page asked for once.</summary>
    /// <returns>The times, the shortest first.</returns>
    public async Task<List<TimeSpan>> TimeSavesAsync(string page, int times, Func<int, Dictionary<string, string>> fields)
    {
        var token = Token(await GetAsync(page));
        List<TimeSpan> took = [];
        for (var n = 0; n < times; n++)
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>(fields(n)) { [TokenField] = token });
            var watch = Stopwatch.StartNew();
            using var answer = await http.PostAsync(page, content);
            took.Add(watch.Elapsed);
            if (answer.StatusCode is not HttpStatusCode.Redirect)
            {
                throw new InvalidOperationException($"Saving on {page} answered {answer.StatusCode}.");
            }
        }

        took.Sort();
        return took;
    }

    /// <summary>Asks for a page over all connections at once for a while.</summary>
    public async Task<Pace> RepeatAsync(string path, TimeSpan time)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var pages = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var buffer = new byte[64 * 1024];
            var count = 0;
            while (watch.Elapsed < time)
            {
                using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
                if (answer.StatusCode is not HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
                }

                await using var body = await answer.Content.ReadAsStreamAsync();
                while (await body.ReadAsync(buffer) > 0)
                {
                }

                count++;
            }

            return count;
        })));
        return new Pace(pages.Sum(), watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private const string TokenField = "__RequestVerificationToken";

    private static string Token(string html) => TokenPattern().Match(html) is { Success: true } match
        ? match.Groups["token"].Value
        : throw new InvalidOperationException("The page has no form.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenPattern();
}

/// <summary>How fast a page came.</summary>
/// <param name="Pages">How often it came.</param>
/// <param name="Time">In which time.</param>
/// <param name="Processor">The processor's time that all of this process took for it.</param>
internal sealed record Pace(int Pages, TimeSpan Time, TimeSpan Processor)
{
    /// <summary>Pages per second.</summary>
    public double PerSecond => Pages / Time.TotalSeconds;

    /// <summary>The processor's time for one page.</summary>
    public TimeSpan ProcessorPerPage => Processor / Pages;
}
