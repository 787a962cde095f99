namespace OnderwijsRegio.Core.Tests.Storage;

/// <summary>A copy of seeds/ in which a test changes a line, as a later version of the product does.</summary>
internal sealed class SeedCopy : IDisposable
{
    public SeedCopy()
    {
        Folder = Directory.CreateTempSubdirectory("onderwijsregio-seeds-").FullName;
        foreach (var file in Directory.EnumerateFiles(Folders.Seeds, "*.csv", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Folders.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    /// <summary>Changes a text that stands once in the line that begins so: the first, or another, of those lines.</summary>
    public void Change(string file, string line, string from, string to, int number = 1)
    {
        var path = Path.Combine(Folder, file);
        var lines = File.ReadAllLines(path);
        var found = lines.Index().Where(l => l.Item.StartsWith(line, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count >= number, $"{file} has no line '{line}'.");
        var at = found[number - 1].Index;
        Assert.Equal(2, lines[at].Split(from).Length);
        lines[at] = lines[at].Replace(from, to, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
