namespace EcoPark.Platform.Files;

/// <summary>The one folder in which everything of an installation lies; nothing is written outside it.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Files);
        Directory.CreateDirectory(Keys);
    }

    public string Root { get; }

    /// <summary>Evidence files.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>The keys that protect cookies: kept, or everyone is signed out by a restart.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Databases as they were before an upgrade; made with the first of them.</summary>
    public string Copies => Path.Combine(Root, "copies");
}
