namespace OnderwijsRegio.TestData;

/// <summary>Folders of the repository, found from where the tests run.</summary>
public static class Folders
{
    private const string Solution = "OnderwijsRegio.sln";

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with the figures and plans of the documents.</summary>
    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{Solution} stands in no folder above {AppContext.BaseDirectory}.");
    }
}
