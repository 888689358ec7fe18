namespace EcoPark.EndToEnd.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Cases { get; } = Path.Combine(Root, "tests", "vectors", "hj274-cases");

    public static string Reference { get; } = Path.Combine(Cases, "reference.input.json");

    public static string Standards { get; } = Path.Combine(Root, "standards");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcoPark.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
