using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>Reads one indicator file of a set.</summary>
internal sealed class IndicatorReader(Standard standard, UnitTable units, Catalogue items, List<Problem> problems)
{
    private static readonly string[] Parts = ["name", "limit", "formula", "group"];
    private readonly FormulaParser _parser = new(units);

    /// <summary>The indicator of a file with the place of its formula, or null when it has no formula.</summary>
    public (Indicator Indicator, string Place)? Read(SourceFile file)
    {
        if (Json.Root(file, problems) is not { } map)
        {
            return null;
        }

        var examples = new ExampleReader(standard, items);
        var formula = Formula(map, "formula");
        var indicator = new Indicator
        {
            Number = map.Whole("number"),
            Class = map.Text("class"),
            Name = Json.Local(map, "name"),
            Definition = Json.Local(map, "definition"),
            IsMandatory = Mandatory(map),
            Group = map.OptionalText("group"),
            Unit = Json.UnitOf(map, units),
            Formula = formula ?? new Expression.Literal(Rational.One, Unit.One),
            Limits = [.. map.Elements("limits", required: true).Select(node => Limit(new MapReader(node, problems)))],
            Printing = Printing(map),
            Footnotes = [.. map.Elements("footnotes").Select(map.WholeOf).OfType<int>()],
            Rows = [.. map.Elements("rows").Select(node => Row(new MapReader(node, problems)))],
            Certainty = Certainty(map),
            Source = map.Text("source"),
            Examples = [.. map.Elements("examples", required: true).Select(node => examples.Read(new MapReader(node, problems)))],
        };
        map.Done();
        Check(indicator, map);
        return formula is null ? null : (indicator, (map.Optional("formula") ?? map.Node).Place.ToString());
    }

    private Expression? Formula(MapReader map, string name)
    {
        var node = map.Required(name);
        if (map.TextOf(node) is not { } text || node is null)
        {
            return null;
        }

        var parsed = _parser.Parse(text, node.Place.ToString());
        problems.AddRange(parsed.Problems);
        return parsed.Value;
    }

    private static bool Mandatory(MapReader map)
    {
        var kind = map.Text("kind");
        if (kind is not ("mandatory" or "optional"))
        {
            map.Report(map.Node, "unknown-kind", $"kind“{kind}”应为 mandatory 或 optional。", $"The kind '{kind}' must be mandatory or optional.");
        }

        return kind == "mandatory";
    }

    private Limit Limit(MapReader map)
    {
        var relation = map.Text("relation") switch
        {
            "at-least" => LimitRelation.AtLeast,
            "at-most" => LimitRelation.AtMost,
            "zero" => LimitRelation.Zero,
            "full" => LimitRelation.Full,
            "yes" => LimitRelation.Yes,
            var other => Unknown(map, other),
        };
        var value = map.OptionalExact("value");
        var limit = new Limit
        {
            Relation = relation,
            Value = relation switch { LimitRelation.Zero => Rational.Zero, LimitRelation.Full => Rational.Hundred, LimitRelation.Yes => Rational.One, _ => value ?? Rational.Zero },
            Printed = map.Text("printed"),
            Case = Case(map),
            Provenance = Json.Provenance(map),
        };
        if (value is null && relation is (LimitRelation.AtLeast or LimitRelation.AtMost))
        {
            map.Report(map.Node, "missing-member", "≥ 与 ≤ 的限值需要 value。", "A limit at-least or at-most needs a value.");
        }

        if (value is { } written && written != limit.Value)
        {
            map.Report(map.Node, "wrong-limit", $"relation 为 zero、full、yes 时，value 只能是 {limit.Value}。",
                $"With the relations zero, full and yes the value can only be {limit.Value}.");
        }

        map.Done();
        return limit;
    }

    private static LimitRelation Unknown(MapReader map, string relation)
    {
        map.Report(map.Node, "unknown-relation", $"不认识 relation“{relation}”；可用 at-least、at-most、zero、full、yes。",
            $"Unknown relation '{relation}'; known: at-least, at-most, zero, full, yes.");
        return LimitRelation.AtLeast;
    }

    private LimitCase Case(MapReader limit)
    {
        if (limit.Optional("when") is not { } node)
        {
            return new LimitCase.Always();
        }

        var map = new MapReader(node, problems);
        LimitCase result = map.OptionalText("condition") is { } condition
            ? Condition(map, condition)
            : Attribute(map, map.Text("attribute"), map.Text("is"));
        map.Done();
        return result;
    }

    private LimitCase Condition(MapReader map, string text)
    {
        var place = map.Node.Place.ToString();
        var parsed = _parser.ParseCondition(text, place);
        problems.AddRange(parsed.Problems);
        if (!parsed.IsOk)
        {
            return new LimitCase.Always();
        }

        foreach (var question in parsed.Value.Terms.OfType<Condition.Predicate>())
        {
            map.Report(map.Node, "unknown-predicate", $"限值的条件只能是比较，不能是“{question.Name}”。",
                $"The condition of a limit is made of comparisons; '{question.Name}' is none.");
        }

        problems.AddRange(FormulaCheck.Problems(parsed.Value, items, place));
        return new LimitCase.When(parsed.Value);
    }

    private LimitCase.Attribute Attribute(MapReader map, string code, string value)
    {
        var known = standard.Attributes.FirstOrDefault(attribute => attribute.Code == code);
        if (known is null || known.Values.All(candidate => candidate.Key != value))
        {
            map.Report(map.Node, "unknown-attribute", $"standard.json 没有定义 {code} = {value}。", $"standard.json does not define {code} = {value}.");
        }

        return new LimitCase.Attribute(code, value);
    }

    private static PrintingRule Printing(MapReader map)
    {
        var rule = map.Text("printing");
        if (rule is not ("number" or "whole-or-digits" or "words"))
        {
            map.Report(map.Node, "unknown-printing", $"printing“{rule}”应为 number、whole-or-digits 或 words。",
                $"The printing '{rule}' must be number, whole-or-digits or words.");
        }

        var digits = Json.Digits(map, "digits", required: true) ?? 0;
        var words = map.Optional("words");
        if ((rule == "words") != words is not null)
        {
            map.Report(map.Node, "unknown-printing", "printing 为 words 时须有 words，否则不能有。", "Printing 'words' needs words, and no other has them.");
        }

        if (words is null)
        {
            return new PrintingRule(digits, rule == "whole-or-digits", null, null);
        }

        var inner = new MapReader(words, map.Problems);
        var printing = new PrintingRule(digits, rule == "whole-or-digits", inner.Text("met"), inner.Text("notMet"));
        inner.Done();
        return printing;
    }

    private RawRow Row(MapReader map)
    {
        var row = new RawRow(map.Text("item"), Json.PeriodOf(map, "period"), map.Text("label"), Json.Digits(map, "digits"));
        Known(map, row.Item);
        map.Done();
        return row;
    }

    private static Dictionary<string, string> Certainty(MapReader map)
    {
        var certainty = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Required("certainty") is not { } given)
        {
            return certainty;
        }

        var inner = new MapReader(given, map.Problems);
        foreach (var part in Parts)
        {
            if (inner.Optional(part) is { } node)
            {
                certainty[part] = Json.Certainty(inner, node);
            }
        }

        inner.Done();
        return certainty;
    }

    private void Known(MapReader map, string code)
    {
        if (!items.TryFindItem(code, out _))
        {
            map.Report(map.Node, "unknown-item", $"数据项目录里没有“{code}”。", $"The catalogue has no item '{code}'.");
        }
    }

    private void Check(Indicator indicator, MapReader map)
    {
        if (indicator.Examples.IsEmpty)
        {
            map.Report(map.Node, "missing-example", $"指标 {indicator.Number} 没有算例；至少给一个。", $"Indicator {indicator.Number} has no worked example; give at least one.");
        }

        if (indicator.Limits.IsEmpty)
        {
            map.Report(map.Node, "missing-limit", $"指标 {indicator.Number} 没有限值。", $"Indicator {indicator.Number} has no limit.");
        }

        if (indicator.Group is { } group && (indicator.IsMandatory || standard.Groups.All(known => known.Code != group)))
        {
            map.Report(map.Node, "unknown-group", $"组“{group}”不在 standard.json 中，或指标是必选的。",
                $"The group '{group}' is not in standard.json, or the indicator is mandatory.");
        }

        if (standard.Classes.All(known => known.Zh != indicator.Class))
        {
            map.Report(map.Node, "unknown-class", $"standard.json 没有分类“{indicator.Class}”。", $"standard.json has no class '{indicator.Class}'.");
        }

        foreach (var footnote in indicator.Footnotes.Where(number => standard.Footnotes.All(known => known.Number != number)))
        {
            map.Report(map.Node, "unknown-footnote", $"standard.json 没有脚注 {footnote}。", $"standard.json has no footnote {footnote}.");
        }
    }
}
