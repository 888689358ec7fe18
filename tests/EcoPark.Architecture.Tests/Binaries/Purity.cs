namespace EcoPark.Architecture.Tests.Binaries;

/// <summary>What a pure library may not touch: files, the console, the network, the clock, chance, the user's culture.</summary>
internal static class Purity
{
    private static readonly string[] ForbiddenNamespaces =
    [
        "System.Net.", "System.IO.Pipes.", "System.IO.IsolatedStorage.", "System.Data.", "Microsoft.AspNetCore.",
        "Microsoft.EntityFrameworkCore.", "Microsoft.Extensions.", "Microsoft.Data.", "Microsoft.Win32.", "Spectre.", "System.CommandLine.",
    ];

    private static readonly HashSet<string> ForbiddenTypes = new(StringComparer.Ordinal)
    {
        "System.Console", "System.Environment", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory",
        "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.FileSystemWatcher", "System.IO.RandomAccess",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread", "System.Threading.Timer",
        "System.Security.Cryptography.RandomNumberGenerator", "System.AppDomain", "System.TimeZoneInfo",
    };

    private static readonly HashSet<string> ForbiddenMembers = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Random.get_Shared", "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName", "System.IO.Path.GetFullPath",
        "System.AppContext.get_BaseDirectory", "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture", "System.Globalization.CultureInfo.set_CurrentCulture",
    };

    /// <summary>The compiler writes these into iterators and exhaustive switches; they read no state of the machine that matters.</summary>
    private static readonly HashSet<string> WrittenByTheCompiler = new(StringComparer.Ordinal)
    {
        "System.Environment.get_CurrentManagedThreadId", "System.Environment.get_NewLine",
    };

    public static IReadOnlyList<string> Violations(CompiledLibrary library)
    {
        var members = library.MembersUsed.Where(IsForbiddenMember);
        var types = library.TypesUsed.Where(type => ForbiddenNamespaces.Any(start => type.StartsWith(start, StringComparison.Ordinal)));
        return [.. members.Concat(types).Select(used => $"{library.Name} uses {used}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsForbiddenMember(string member) =>
        ForbiddenMembers.Contains(member)
        || (ForbiddenTypes.Contains(member[..member.LastIndexOf('.')].TrimEnd('.')) && !WrittenByTheCompiler.Contains(member));
}
