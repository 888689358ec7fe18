using System.Collections.Immutable;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Industries;

/// <summary>The industries by GB/T 4754, from the code lists of the installation.</summary>
public sealed class IndustryCodes(CodeLists lists)
{
    /// <summary>The list's name among the code lists.</summary>
    public const string List = "gbt4754-2017";

    private readonly CodeList? _list = lists.TryFind(List, out var list) ? list : null;

    /// <summary>All codes, in the list's order; empty where the list is not installed.</summary>
    public ImmutableArray<CodeEntry> Entries => _list?.Entries ?? [];

    /// <summary>The divisions (two digits), in the list's order; empty where the list is not installed.</summary>
    public IEnumerable<CodeEntry> Divisions => _list?.Entries.Where(entry => entry.Code.Length == 2) ?? [];

    /// <summary>The name in the page's language; the code itself where the list does not know it.</summary>
    public string NameOf(string code) => Find(code) is { } entry ? Words.Say(entry.Name.Zh, entry.Name.En ?? entry.Name.Zh) : code;

    /// <summary>The Chinese name, for files; empty where unknown.</summary>
    public string ChineseNameOf(string code) => Find(code)?.Name.Zh ?? "";

    /// <summary>Two to four digits, and of an industrial division: known to the list.</summary>
    public Problem? Check(string code, string place)
    {
        if (code.Length is < 2 or > 4 || !code.All(char.IsAsciiDigit))
        {
            return new Problem("industry-code", place, $"行业代码“{code}”应为 GB/T 4754 的 2 至 4 位数字，例如 2822；请核对。",
                $"The industry code '{code}' must be 2 to 4 digits of GB/T 4754, such as 2822; compare it.");
        }

        return _list is null || Find(code) is not null || IsOutside(code)
            ? null
            : new Problem("industry-code", place, $"GB/T 4754-2017 工业部分没有代码“{code}”；请核对，或先只填 2 位大类。",
                $"GB/T 4754-2017 has no industrial code '{code}'; compare it, or give the two digits of the division first.");
    }

    // The list holds industry only; codes of agriculture, construction and services cannot be judged by it.
    private bool IsOutside(string code) => _list is { Partial: not null } && Find(code[..2]) is null;

    private CodeEntry? Find(string code) => _list is not null && _list.TryFind(code, out var entry) ? entry : null;
}
