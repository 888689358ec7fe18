using Xunit;

namespace EcoPark.Architecture.Tests;

/// <summary>What breaks a rule. A failing test lists all of it, one per line: xunit's own message stops after a few.</summary>
internal static class Violations
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} against the rule:\n  {string.Join("\n  ", all)}");
    }
}
