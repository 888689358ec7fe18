using System.Collections.Immutable;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>One column of a table: what it is called and what may stand in it.</summary>
public sealed record TableColumn
{
    /// <summary>Unique in the table; a-z, 0-9, _ and -. The column is found by it, wherever it was moved.</summary>
    public required string Code { get; init; }

    /// <summary>The heading.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What it takes.</summary>
    public FormFieldKind Kind { get; init; } = FormFieldKind.Text;

    /// <summary>The unit of a number as printed beside the heading; null: none.</summary>
    public string? Unit { get; init; }

    /// <summary>True when every row must have it.</summary>
    public bool Required { get; init; }

    /// <summary>True when no two rows may have the same.</summary>
    public bool Unique { get; init; }

    /// <summary>True when <c>不涉及:原因</c> may stand instead of a value.</summary>
    public bool NotApplicable { get; init; }

    /// <summary>The codes of a choice; code, name and <c>code name</c> are understood.</summary>
    public ImmutableArray<CodeEntry> Choices { get; init; } = [];

    /// <summary>True when the list of codes is not complete: another code is a warning and stays.</summary>
    public bool OpenChoices { get; init; }

    /// <summary>The smallest number; null: none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number; null: none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The most characters of a text.</summary>
    public int LongestText { get; init; } = 500;

    /// <summary>What to fill in and where to find it; null: the name says it.</summary>
    public LocalText? Help { get; init; }

    /// <summary>Other headings under which people's own lists carry it: 企业名称 for 单位名称.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];
}
