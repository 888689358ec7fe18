using System.Collections.Immutable;
using EcoPark.Host.Display;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Host.Commands.Standards;

/// <summary>What changes from one indicator set to another.</summary>
internal sealed record StandardDifference
{
    private static readonly (string Code, LocalText Name, Func<Indicator, Standard, Catalogue, string> Text)[] Parts =
    [
        ("number", new("编号", "number"), (one, _, _) => $"{one.Number}"),
        ("name", new("名称", "name"), (one, _, _) => $"{one.Name.Zh} / {one.Name.En}"),
        ("class", new("分类", "class"), (one, _, _) => one.Class),
        ("kind", new("类别", "kind"), (one, _, _) => one.IsMandatory ? "mandatory" : "optional"),
        ("group", new("分组", "group"), (one, _, _) => one.Group ?? "—"),
        ("unit", new("单位", "unit"), (one, _, _) => one.Unit.Symbol),
        ("formula", new("公式", "formula"), (one, _, _) => FormulaWords.Print(one.Formula)),
        ("limits", new("限值", "limits"), (one, set, items) => string.Join(" | ", one.Limits.Select(limit => LimitText.Of(limit, set, items, chinese: true)))),
        ("digits", new("小数位", "digits"), (one, _, _) => $"{one.Printing.Digits}{(one.Printing.WholeWithoutDigits ? " / 0" : "")}{(one.Printing.Met is { } met ? $" {met}/{one.Printing.NotMet}" : "")}"),
        ("footnotes", new("脚注", "footnotes"), (one, _, _) => one.Footnotes.IsEmpty ? "—" : string.Join(", ", one.Footnotes)),
        ("rows", new("原始数据行", "raw-data rows"), (one, _, _) => one.Rows.IsEmpty ? "—" : string.Join("; ", one.Rows.Select(row => $"{row.Item}@{row.Period} {row.Label}"))),
        ("definition", new("含义", "definition"), (one, _, _) => one.Definition.Zh),
        ("certainty", new("可信度", "certainty"), (one, _, _) => string.Join(", ", one.Certainty.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Value}"))),
    ];

    /// <summary>A change of one part.</summary>
    /// <param name="Indicator">The number in the first set; null for a part of the set as a whole.</param>
    /// <param name="Name">The indicator's name; the set's for a part of the whole.</param>
    /// <param name="Part">Its code.</param>
    /// <param name="PartName">Its name.</param>
    /// <param name="Before">In the first set.</param>
    /// <param name="After">In the second.</param>
    internal sealed record Change(int? Indicator, LocalText Name, string Part, LocalText PartName, string Before, string After);

    /// <summary>Indicators that only the second set has.</summary>
    public required ImmutableArray<Indicator> Added { get; init; }

    /// <summary>Indicators that only the first set has.</summary>
    public required ImmutableArray<Indicator> Removed { get; init; }

    /// <summary>What differs in those that both have, and in the sets as a whole.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    public bool IsNothing => Added.IsEmpty && Removed.IsEmpty && Changes.IsEmpty;

    /// <summary>
    /// Compares. The same indicator is one of the same name; failing that, where both sets are editions of one
    /// standard, one of the same number.
    /// </summary>
    public static StandardDifference Between(Standard before, Standard after, Catalogue items)
    {
        var isEdition = before.Number == after.Number;
        var pairs = new List<(Indicator Before, Indicator After)>();
        foreach (var one in before.Indicators)
        {
            var other = after.Indicators.FirstOrDefault(candidate => candidate.Name.Zh == one.Name.Zh)
                ?? after.Indicators.FirstOrDefault(candidate => isEdition && candidate.Number == one.Number
                    && before.Indicators.All(known => known.Name.Zh != candidate.Name.Zh));
            if (other is not null)
            {
                pairs.Add((one, other));
            }
        }

        return new StandardDifference
        {
            Added = [.. after.Indicators.Except(pairs.Select(pair => pair.After))],
            Removed = [.. before.Indicators.Except(pairs.Select(pair => pair.Before))],
            Changes = [.. Whole(before, after), .. pairs.SelectMany(pair => Of((pair.Before, before), (pair.After, after), items))],
        };
    }

    private static IEnumerable<Change> Of((Indicator One, Standard In) before, (Indicator One, Standard In) after, Catalogue items) =>
        from part in Parts
        let one = part.Text(before.One, before.In, items)
        let other = part.Text(after.One, after.In, items)
        where one != other
        select new Change(before.One.Number, before.One.Name, part.Code, part.Name, one, other);

    private static IEnumerable<Change> Whole(Standard before, Standard after)
    {
        (string Code, LocalText Name, Func<Standard, string> Text)[] parts =
        [
            ("number", new("编号", "number"), one => one.Number),
            ("version", new("版本", "version"), one => one.Version),
            ("name", new("名称", "name"), one => one.Name.Zh),
            ("classes", new("分类", "classes"), one => string.Join("、", one.Classes.Select(text => text.Zh))),
            ("groups", new("分组", "groups"), one => one.Groups.IsEmpty ? "—" : string.Join("; ", one.Groups.Select(group => $"{group.Code} ≥{group.AtLeast} {{{string.Join(", ", group.Members)}}}"))),
            ("footnotes", new("脚注", "footnotes"), one => one.Footnotes.IsEmpty ? "—" : string.Join("; ", one.Footnotes.Select(note => $"{note.Mark} {note.Rule} {note.Threshold}"))),
            ("attributes", new("园区属性", "attributes"), one => one.Attributes.IsEmpty ? "—" : string.Join("; ", one.Attributes.Select(known => $"{known.Code} {{{string.Join(", ", known.Values.Select(value => value.Key))}}}"))),
            ("sameChoiceAsLastYear", new("沿用上年选择", "same choice as last year"), one => one.SameChoiceAsLastYear ? "true" : "false"),
        ];
        return from part in parts
               let one = part.Text(before)
               let other = part.Text(after)
               where one != other
               select new Change(null, before.Name, part.Code, part.Name, one, other);
    }
}
