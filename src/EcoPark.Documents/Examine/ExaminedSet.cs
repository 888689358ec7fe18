using System.Collections.Immutable;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Examine;

/// <summary>Several files handed in as the documents of one park-year.</summary>
public static class ExaminedSet
{
    /// <summary>The endings under which documents of this kind are kept; what a file is shows in its bytes.</summary>
    public static ImmutableArray<string> Endings { get; } = [".docx", ".xlsx", ".txt", ".pdf"];

    /// <summary>Leaves out the prints: a .pdf beside the document of the same name, read twice, would give every row twice.</summary>
    /// <typeparam name="T">What stands for a file.</typeparam>
    /// <param name="files">The files.</param>
    /// <param name="name">The name or path of one.</param>
    public static IReadOnlyList<T> WithoutPrints<T>(IReadOnlyList<T> files, Func<T, string> name)
    {
        var others = files.Select(name).Where(static path => !IsPdf(path)).Select(static path => Path.ChangeExtension(path, null)).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => !(IsPdf(name(file)) && others.Contains(Path.ChangeExtension(name(file), null))))];
    }

    /// <summary>Reads one file of the set.</summary>
    /// <param name="name">What the document is called in findings.</param>
    /// <param name="place">What it is called in problems: its path, or its name.</param>
    /// <param name="bytes">The file.</param>
    /// <returns>The document, or the problems of <see cref="ExaminedFile.Read"/> with the place before their own.</returns>
    public static Result<ExaminedText> Read(string name, string place, byte[] bytes) =>
        ExaminedFile.Read(name, bytes).TryGet(out var text, out var refused)
            ? text
            : new Problem(refused.Code, $"{place} {refused.Place}".TrimEnd(), refused.Zh, refused.En);

    private static bool IsPdf(string path) => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
}
