using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The demo's data folder: made afresh each time, and never anybody else's.</summary>
internal static class DemoFolder
{
    private const string Mark = "ecopark-demo";

    public static Result<string> Prepare(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
        {
            if (!File.Exists(Path.Combine(full, Mark)))
            {
                return new Problem("not-a-demo-folder", full,
                    "这个文件夹不是演示程序建立的，不会清空它。请用 --data 指定一个新的文件夹。",
                    "The demo did not make this folder and will not empty it. Name a new one with --data.");
            }

            Directory.Delete(full, recursive: true);
        }

        Directory.CreateDirectory(full);
        File.WriteAllText(Path.Combine(full, Mark), "EcoPark demo data; emptied by every ecopark demo.\n");
        return full;
    }
}
