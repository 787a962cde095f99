using System.Diagnostics;

namespace OnderwijsRegio.Benchmarks;

/// <summary>How far the private memory of this process rises above what it was.</summary>
internal sealed class PrivateMemory : IDisposable
{
    private readonly Process process = Process.GetCurrentProcess();
    private readonly long before;
    private readonly Timer timer;
    private long most;

    public PrivateMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        before = Now();
        timer = new Timer(_ => most = Math.Max(most, Now()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    public double Growth() => (Math.Max(most, Now()) - before) / 1_000_000.0;

    public void Dispose()
    {
        timer.Dispose();
        process.Dispose();
    }

    // What of the process is its own and in memory; what it only reserved is not asked of the machine.
    private static long Now() => File.Exists("/proc/self/smaps_rollup")
        ? File.ReadLines("/proc/self/smaps_rollup").Where(l => l.StartsWith("Private_", StringComparison.Ordinal)).Sum(l => 1024 * long.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]))
        : Environment.WorkingSet;
}
