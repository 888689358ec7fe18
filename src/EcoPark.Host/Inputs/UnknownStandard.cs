using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>A code that names no indicator set.</summary>
internal static class UnknownStandard
{
    public static Problem Problem(string code, StandardsLibrary library)
    {
        var known = library.Standards.Keys.Order(StringComparer.Ordinal).ToList();
        return new Problem("unknown-standard", code, $"不认识这个标准；可用：{string.Join("、", known)}。",
            $"This standard is unknown; known: {string.Join(", ", known)}.");
    }
}
