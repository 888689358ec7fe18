using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Messages;

/// <summary>One <c>key=value</c> as text.</summary>
/// <param name="Key">Before <c>=</c>.</param>
/// <param name="Value">Behind it; null when there is no <c>=</c>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MessageItem(string Key, string? Value)
{
    /// <summary>The code before the first dash: w01018, SB1; null when there is none.</summary>
    public string? Factor => Key.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? Key[..dash] : null;

    /// <summary>What stands behind it: Rtd, Avg, Flag, RS; null when there is none.</summary>
    public string? Property => Key.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? Key[(dash + 1)..] : null;
}
