namespace EcoPark.Architecture.Tests;

/// <summary>The files of this working copy: everything that is, or could be, committed.</summary>
internal static class Repository
{
    private static readonly string[] IgnoredFolders = ReadIgnoredFolders();

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with '/', in ordinal order; folders that .gitignore names are left out.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(FullPath(path));

    public static string[] Lines(string path) => File.ReadAllLines(FullPath(path));

    /// <summary>What people write: the steps of the databases are written by their tool.</summary>
    public static IEnumerable<string> Sources() =>
        Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && IsUnder(path, "src", "tests") && !IsGenerated(path));

    public static bool IsGenerated(string path) => path.StartsWith("src/EcoPark.Migrations.", StringComparison.Ordinal) && path.Contains("/Migrations/", StringComparison.Ordinal);

    public static bool IsUnder(string path, params string[] folders) =>
        folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcoPark.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("EcoPark.slnx is in no folder above the tests.");
    }

    private static string[] ReadIgnoredFolders() =>
        [.. File.ReadAllLines(Path.Combine(FindRoot(), ".gitignore")).Where(line => line.EndsWith('/')), "/.git/"];

    private static List<string> ListFiles()
    {
        var found = new List<string>();
        AddFiles(string.Empty, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void AddFiles(string folder, List<string> found)
    {
        var full = Path.Combine(Root, folder);
        found.AddRange(Directory.EnumerateFiles(full).Select(file => folder + Path.GetFileName(file)).Where(file => file != ".git")); // a file in a second work tree
        foreach (var child in Directory.EnumerateDirectories(full).Select(child => folder + Path.GetFileName(child) + "/"))
        {
            if (!IsIgnored(child))
            {
                AddFiles(child, found);
            }
        }
    }

    private static bool IsIgnored(string folder) =>
        IgnoredFolders.Any(ignored => ignored.StartsWith('/')
            ? "/" + folder == ignored
            : ("/" + folder).EndsWith("/" + ignored, StringComparison.Ordinal));
}
