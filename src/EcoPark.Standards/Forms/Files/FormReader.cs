using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads one form. What computes and what checks is read after the fields, which may stand anywhere in the file.</summary>
internal sealed class FormReader(FormGround ground)
{
    // A common year: a due day must exist every year.
    private const int CommonYear = 2023;

    public Form Read(MapReader root)
    {
        var before = root.Problems.Count;
        var fields = new FieldReader(ground);
        var form = new Form
        {
            Code = root.Text("code"),
            Version = root.Text("version"),
            Name = Json.Names(root),
            Respondent = FormJson.Word(root, root.Required("respondent"), ("enterprise", FormRespondent.Enterprise), ("department", FormRespondent.Department)),
            Department = FormJson.Department(root, "department"),
            Approver = FormJson.Department(root, "approver", required: true) ?? "",
            Due = Due(root),
            Provenance = new Provenance(root.Text("source"), FormJson.Certainty(root)),
            Sections = Sections(root, fields),
            Checks = [],
            History = History(root),
        };
        var checks = root.Elements("checks");
        root.Done();
        if ((form.Respondent == FormRespondent.Department) != form.Department is not null)
        {
            root.Report(root.Node, "respondent", "由部门填报的表须写 department，由企业填报的不写。", "A form filled by a department names it; one filled by enterprises does not.");
        }

        if (root.Problems.Count == before)
        {
            form = new ComputeReader(ground, form, root.Problems).Read(fields.Computes);
            form = form with { Checks = new BalanceReader(ground, form, root.Problems).Read(checks) };
        }

        return form;
    }

    private static FormDue Due(MapReader root)
    {
        if (root.Required("due") is not { } node)
        {
            return new FormDue(1, 1);
        }

        var map = new MapReader(node, root.Problems);
        var (month, day) = (map.Whole("month"), map.Whole("day"));
        map.Done();
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(CommonYear, month))
        {
            map.Report(node, "out-of-range", $"没有 {month} 月 {day} 日。", $"There is no day {day} of month {month} in every year.");
            return new FormDue(1, 1);
        }

        return new FormDue(month, day);
    }

    private static FormHistory? History(MapReader root)
    {
        if (root.Optional("history") is not { } node)
        {
            return null;
        }

        var map = new MapReader(node, root.Problems);
        var share = map.OptionalExact("changeShare");
        var tolerance = map.OptionalExact("slipTolerance");
        var factors = map.Elements("slipFactors", required: true).Select(element => Number(map, element)).ToImmutableArray();
        map.Done();
        if (share is not { Sign: > 0 } change || tolerance is not { Sign: > 0 } near || near >= 1 || factors.Any(factor => factor <= 1))
        {
            map.Report(node, "out-of-range", "changeShare、slipTolerance 须大于 0（后者小于 1），slipFactors 须大于 1。",
                "changeShare and slipTolerance must be above 0 (the latter below 1), slipFactors above 1.");
            return null;
        }

        return new FormHistory(change, factors, near);
    }

    private static Quantities.Rational Number(MapReader map, JsonNode node) =>
        Quantities.RationalText.TryParse(map.TextOf(node) ?? "", out var value) ? value : Quantities.Rational.Zero;

    private static ImmutableArray<FormSection> Sections(MapReader root, FieldReader fields)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<FormSection>();
        foreach (var node in root.Elements("sections", required: true))
        {
            var map = new MapReader(node, root.Problems);
            var section = new FormSection(map.Text("code"), Json.Names(map),
                [.. map.Elements("fields").Select(field => fields.Field(new MapReader(field, root.Problems)))],
                [.. map.Elements("grids").Select(grid => fields.Grid(new MapReader(grid, root.Problems)))]);
            map.Done();
            if (!codes.Add(section.Code))
            {
                map.Report(node, "duplicate-section", $"部分“{section.Code}”重复。", $"The section '{section.Code}' stands twice.");
            }

            sections.Add(section);
        }

        return sections.ToImmutable();
    }
}
