using System.Diagnostics;
using System.Globalization;

namespace OnderwijsRegio.Benchmarks;

/// <summary>The published portal in a process of its own, on a database that is there already.</summary>
internal sealed class StartedPortal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private StartedPortal(Process process, Uri address, TimeSpan untilFirstPage) =>
        (this.process, Address, UntilFirstPage) = (process, address, untilFirstPage);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process until the sign-in page answered.</summary>
    public TimeSpan UntilFirstPage { get; }

    /// <summary>Starts it and waits for the sign-in page.</summary>
    /// <param name="assembly">The published portal.</param>
    /// <param name="folder">Its content folder.</param>
    /// <param name="connection">The database.</param>
    public static async Task<StartedPortal> StartAsync(string assembly, string folder, string connection)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address.ToString()])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Portal.EnvironmentName;
        start.Environment["ConnectionStrings__OnderwijsRegio"] = connection;
        using var http = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await AnswersAsync(http))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                process.Kill();
                throw new InvalidOperationException("The published portal did not start.");
            }

            await Task.Delay(5);
        }

        return new StartedPortal(process, address, watch.Elapsed);
    }

    /// <summary>Private memory in megabytes: pages in memory that no other process has.</summary>
    public double PrivateMegabytes()
    {
        var pages = $"/proc/{process.Id}/smaps_rollup";
        if (File.Exists(pages))
        {
            return File.ReadLines(pages)
                .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
                .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / 1024;
        }

        process.Refresh();
        return process.PrivateMemorySize64 / 1024.0 / 1024.0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/account/inloggen");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        return ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
    }
}
