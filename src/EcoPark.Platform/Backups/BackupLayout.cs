using System.Text.RegularExpressions;

namespace EcoPark.Platform.Backups;

/// <summary>The names inside an archive. What has another name is not ours and is not unpacked.</summary>
internal static partial class BackupLayout
{
    public const string Database = "ecopark.db";
    public const string Manifest = "backup.json";

    public static bool IsOurs(string name) => name is Database or Manifest || IsFile(name) || Key().IsMatch(name);

    public static bool IsFile(string name) => StoredFile().IsMatch(name);

    [GeneratedRegex(@"^files/[0-9a-f]{2}/[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex StoredFile();

    [GeneratedRegex(@"^keys/[\w-]{1,80}\.xml\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
