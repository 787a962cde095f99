using System.Net;
using System.Net.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace OnderwijsRegio.Web.Tests.Reading;

/// <summary>What a person goes through the portal with: it keeps cookies and follows redirects.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    public const string SessionCookie = "or-sessie";

    private const int MostRedirects = 5;

    /// <summary>The cookies that it has now.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Every cookie that it was ever given, with what the portal said about it.</summary>
    public List<SetCookieHeaderValue> Given { get; } = [];

    public Task<Page> OpenAsync(string address, bool follow = true) => SendAsync(HttpMethod.Get, address, null, follow);

    /// <summary>Asks for a part of a page, as the script does that changes a row in its place.</summary>
    public Task<Page> OpenFragmentAsync(string address) => SendAsync(HttpMethod.Get, address, null, follow: false, "row");

    /// <summary>Sends fields that no form need have.</summary>
    public Task<Page> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, bool follow = true, string? fragment = null) =>
        SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(fields), follow, fragment);

    /// <summary>Sends content as it is.</summary>
    public async Task<Page> SendAsync(HttpMethod method, string address, HttpContent? content, bool follow, string? fragment = null)
    {
        var uri = new Uri(client.BaseAddress!, address);
        var response = await OnceAsync(method, uri, content, fragment);
        for (var i = 0; follow && response.Headers.Location is { } location && IsRedirect(response.StatusCode); i++)
        {
            Assert.True(i < MostRedirects, $"{address} redirects for ever.");
            uri = new Uri(uri, location);
            response = await OnceAsync(HttpMethod.Get, uri, null, fragment);
        }

        return await Page.ReadAsync(this, uri, response);
    }

    /// <summary>As when the session ended while a page stood open.</summary>
    public void LoseSession() => Assert.True(Cookies.Remove(SessionCookie));

    public void Dispose() => client.Dispose();

    private static bool IsRedirect(HttpStatusCode status) => (int)status is >= 300 and < 400;

    private async Task<HttpResponseMessage> OnceAsync(HttpMethod method, Uri uri, HttpContent? content, string? fragment)
    {
        using var request = new HttpRequestMessage(method, uri);
        request.Content = content;
        if (Cookies.Count > 0)
        {
            request.Headers.Add(HeaderNames.Cookie, string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        if (fragment is not null)
        {
            request.Headers.Add("X-Fragment", fragment);
        }

        var response = await client.SendAsync(request);
        Keep(response.Headers);
        return response;
    }

    private void Keep(HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues(HeaderNames.SetCookie, out var values))
        {
            return;
        }

        foreach (var cookie in SetCookieHeaderValue.ParseList([.. values]))
        {
            Given.Add(cookie);
            if (cookie.Expires?.Year == 1970 || cookie.Value.Length == 0)
            {
                Cookies.Remove(cookie.Name.ToString());
            }
            else
            {
                Cookies[cookie.Name.ToString()] = cookie.Value.ToString();
            }
        }
    }
}
