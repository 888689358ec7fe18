using System.Globalization;
using EcoPark.Documents.Figures;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Templates;

/// <summary>
/// Reads a sentence template: words with fields <c>{code@t-1:yoy?}</c>, <c>{=expr|unit|digits}</c>,
/// <c>{list.code*name^3}</c>, <c>{if condition}…{end}</c>, <c>{maybe}…{end}</c>, <c>{join ；}…{also}…{end}</c>. Codes, units and dimensions are checked here, once,
/// before any park-year is written.
/// </summary>
internal sealed class SentenceParser(StandardsLibrary library, Standard standard, PhraseList phrases, List<Problem> problems)
{
    private const int LongestSentence = 4_000;
    private static readonly string[] Predicates = ["met", "judged", "all_judged_met", "present"];
    private readonly FormulaParser _formulas = new(library.Units);
    private readonly FigureSymbols _symbols = new(library, standard);

    /// <summary>True: the place of a fault is followed by its column in the sentence.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Reads one sentence; faults are added to the problems.</summary>
    public TemplateSentence Parse(string text, string? when, string place)
    {
        if (text.Length > LongestSentence)
        {
            Report(place, "template-too-long", $"句子超过 {LongestSentence} 个字符", $"the sentence is longer than {LongestSentence} characters");
            return new TemplateSentence(null, []);
        }

        if (text == SentenceText.Break)
        {
            return new TemplateSentence(null, []) { Source = text };
        }

        var condition = when is null ? null : ConditionOf(when, place);
        return new TemplateSentence(condition, Parts(text, place)) { Source = when is null ? text : $"{{if {when}}}{text}{{end}}" };
    }

    /// <summary>The unit of a chart's axis; checked against the dimension of its figures.</summary>
    public Unit? UnitOf(string name, IEnumerable<string> codes, string place)
    {
        if (!library.Units.TryFind(name, out var unit))
        {
            Report(place, "unknown-unit", $"不认识单位“{name}”", $"unknown unit '{name}'");
        }
        else if (codes.FirstOrDefault(code => !_symbols.TryFind(code, out var symbol) || symbol.Unit.Dimension != unit.Dimension) is { } other)
        {
            Report(place, "wrong-dimension", $"“{other}”不能用 {name} 表示", $"'{other}' cannot be given in {name}");
        }

        return unit;
    }

    private List<TemplatePart> Parts(string text, string place)
    {
        var parts = new List<TemplatePart>();
        var open = new Stack<OpenBlock>();
        var position = 0;
        while (position < text.Length)
        {
            var brace = text.IndexOfAny(['{', '}'], position);
            var words = brace < 0 ? text[position..] : text[position..brace];
            if (words.Length > 0)
            {
                parts.Add(Words(words, place, position));
            }

            var close = brace < 0 || text[brace] == '}' ? -1 : text.IndexOf('}', brace);
            if (brace < 0)
            {
                break;
            }

            if (close < 0)
            {
                Report(At(place, brace), "template-braces", "花括号不成对", "the braces do not match");
                break;
            }

            parts = Field(text[(brace + 1)..close], At(place, brace), parts, open);
            position = close + 1;
        }

        if (open.Count > 0)
        {
            Report(place, "template-if", "{if …} 或 {join …} 缺少 {end}", "{if …} or {join …} lacks its {end}");
        }

        return parts;
    }

    private string At(string place, int position) => HasColumns ? place + (position + 1).ToString(CultureInfo.InvariantCulture) : place;

    private List<TemplatePart> Field(string field, string place, List<TemplatePart> parts, Stack<OpenBlock> open)
    {
        if (field.StartsWith("if ", StringComparison.Ordinal))
        {
            open.Push(new OpenBlock(parts, ConditionOf(field[3..], place), null));
            return [];
        }

        if (field == "maybe")
        {
            open.Push(new OpenBlock(parts, new Condition([]), null));
            return [];
        }

        if (field.StartsWith("join", StringComparison.Ordinal))
        {
            open.Push(new OpenBlock(parts, null, JoinSign(field[4..].Trim(), place)));
            return [];
        }

        if (field == "also")
        {
            return Also(place, parts, open);
        }

        if (field == "end")
        {
            return End(place, parts, open);
        }

        var part = Special(field) ?? (field.StartsWith('=') ? Formula(field, place)
            : field.StartsWith("list.", StringComparison.Ordinal) ? ListField(field, place) : Figure(field, place));
        if (part is not null)
        {
            parts.Add(part);
        }

        return parts;
    }

    private string JoinSign(string sign, string place)
    {
        if (sign is not ("、" or "，" or "；"))
        {
            Report(place, "template-join", "{join} 后应写 、 ， 或 ；", "{join} takes 、 ， or ；");
        }

        return sign;
    }

    private List<TemplatePart> Also(string place, List<TemplatePart> parts, Stack<OpenBlock> open)
    {
        if (!open.TryPeek(out var block) || block.Sign is null)
        {
            Report(place, "template-join", "{also} 只能用在 {join …} 里", "{also} stands only inside {join …}");
            return parts;
        }

        block.Clauses.Add(parts);
        return [];
    }

    private List<TemplatePart> End(string place, List<TemplatePart> parts, Stack<OpenBlock> open)
    {
        if (!open.TryPop(out var block))
        {
            Report(place, "template-if", "{end} 前没有 {if …} 或 {join …}", "{end} without {if …} or {join …}");
            return parts;
        }

        if (block.Sign is { } sign)
        {
            block.Outer.Add(new TemplatePart.Join(sign, [.. block.Clauses, parts]));
        }
        else if (block.Condition is { } condition)
        {
            block.Outer.Add(new TemplatePart.Claim(condition, parts));
        }

        return block.Outer;
    }

    private TemplatePart.Words Words(string words, string place, int position)
    {
        var digit = phrases.Blank(words).ToList().FindIndex(char.IsDigit);
        if (digit >= 0)
        {
            Report(At(place, position + digit), "template-digit", $"“{words.Trim()}”中的数字没有绑定；请改用字段，或把固定用语加入 phrases",
                $"the digits in '{words.Trim()}' are bound to nothing; use a field, or add the term to phrases");
        }

        return new TemplatePart.Words(words);
    }

    private static TemplatePart? Special(string field)
    {
        if (field == "park")
        {
            return new TemplatePart.Park();
        }

        if (field == "unmet")
        {
            return new TemplatePart.Unmet();
        }

        var isBase = field == "baseYear";
        if (isBase || field == "year")
        {
            return new TemplatePart.Year(isBase, 0);
        }

        return field.StartsWith("year", StringComparison.Ordinal) && field.Length is 6 or 7 && field[4] is '-' or '+'
            && int.TryParse(field.AsSpan(4), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)
                ? new TemplatePart.Year(false, offset)
                : null;
    }

    private TemplatePart.Computed? Formula(string field, string place)
    {
        var optional = field.EndsWith('?');
        var parts = (optional ? field[1..^1] : field[1..]).Split('|');
        var alone = parts.Length == 4 && parts[3] == "n";
        if ((parts.Length != 3 && !alone) || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || digits > 12)
        {
            Report(place, "template-field", $"“{{{field}}}”应写作 {{=公式|单位|小数位数}}，只要数字时再加 |n",
                $"'{{{field}}}' must be {{=formula|unit|digits}}, with |n for the number alone");
            return null;
        }

        var parsed = _formulas.Parse(parts[0], place);
        problems.AddRange(parsed.Problems);
        if (!parsed.IsOk || !library.Units.TryFind(parts[1], out var unit))
        {
            if (parsed.IsOk)
            {
                Report(place, "unknown-unit", $"不认识单位“{parts[1]}”", $"unknown unit '{parts[1]}'");
            }

            return null;
        }

        var dimension = FormulaCheck.Dimension(parsed.Value, _symbols, place);
        problems.AddRange(dimension.Problems);
        if (dimension.IsOk && dimension.Value != unit.Dimension)
        {
            Report(place, "wrong-dimension", $"“{parts[0]}”的结果不能用 {parts[1]} 表示", $"'{parts[0]}' cannot be given in {parts[1]}");
        }

        return new TemplatePart.Computed(parsed.Value, unit, digits, !alone, optional);
    }

    private TemplatePart? ListField(string field, string place)
    {
        var end = field.IndexOfAny(['*', '#']);
        var code = end < 0 ? field[5..] : field[5..end];
        if (end < 0 || !library.Figures.TryFindList(code, out var list))
        {
            Report(place, "unknown-list", $"“{{{field}}}”：没有名录“{code}”", $"'{{{field}}}': there is no list '{code}'");
            return null;
        }

        if (field[end] == '#')
        {
            return new TemplatePart.Count(code);
        }

        var parts = field[(end + 1)..].Split('^');
        var most = 0;
        if (list.Columns.All(column => column.Code != parts[0])
            || (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out most)))
        {
            Report(place, "unknown-column", $"“{{{field}}}”：名录“{code}”没有这一列", $"'{{{field}}}': the list '{code}' has no such column");
            return null;
        }

        return new TemplatePart.Names(code, parts[0], most);
    }

    private TemplatePart.Field? Figure(string field, string place)
    {
        var optional = field.EndsWith('?');
        var rest = optional ? field[..^1] : field;
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var (style, digits) = Style(colon < 0 ? "" : rest[(colon + 1)..]);
        var name = colon < 0 ? rest : rest[..colon];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var period = at < 0 ? new Period.Report() : Period.Parse(name[(at + 1)..]);
        var code = at < 0 ? name : name[..at];
        if (style is not { } known || period is null)
        {
            Report(place, "template-field", $"“{{{field}}}”的样式或年份不认识", $"the style or period of '{{{field}}}' is unknown");
            return null;
        }

        var isText = library.Figures.TryFind(code, out var figure) && figure.IsText;
        if (isText != (known == FieldStyle.Text) || (!isText && !_symbols.TryFind(code, out _)))
        {
            Report(place, "unknown-figure", $"“{{{field}}}”：目录里没有这个{(known == FieldStyle.Text ? "文字" : "数字")}图表数据",
                $"'{{{field}}}': the catalogue has no such {(known == FieldStyle.Text ? "text" : "number")}");
            return null;
        }

        return new TemplatePart.Field(code, period, known, digits, optional);
    }

    // n2 is the number alone with two decimals, for tables.
    private static (FieldStyle? Style, int? Digits) Style(string word) => word switch
    {
        "" => (FieldStyle.WithUnit, null),
        "n" => (FieldStyle.NumberOnly, null),
        ['n', >= '0' and <= '6' and var digit] => (FieldStyle.NumberOnly, digit - '0'),
        "yoy" => (FieldStyle.YearOnYear, null),
        "yoy-short" => (FieldStyle.YearOnYearShort, null),
        "since" => (FieldStyle.SinceBase, null),
        "since-short" => (FieldStyle.SinceBaseShort, null),
        "approx" => (FieldStyle.Approximate, null),
        "text" => (FieldStyle.Text, null),
        _ => (null, null),
    };

    private Condition? ConditionOf(string text, string place)
    {
        var parsed = _formulas.ParseCondition(text, place);
        problems.AddRange(parsed.Problems);
        if (!parsed.IsOk)
        {
            return null;
        }

        problems.AddRange(FormulaCheck.Problems(parsed.Value, _symbols, place));
        foreach (var predicate in parsed.Value.Terms.OfType<Condition.Predicate>().Where(known => !Predicates.Contains(known.Name)))
        {
            Report(place, "unknown-predicate", $"不认识条件“{predicate.Name}”；可用：{string.Join("、", Predicates)}",
                $"unknown predicate '{predicate.Name}'; known: {string.Join(", ", Predicates)}");
        }

        return parsed.Value;
    }

    private void Report(string place, string code, string zh, string en) =>
        problems.Add(new Problem(code, place, $"模板：{zh}。", $"Template: {en}."));

    // What was written before {if …} or {join …}, with the condition or the sign and the finished clauses.
    private sealed record OpenBlock(List<TemplatePart> Outer, Condition? Condition, string? Sign)
    {
        public List<IReadOnlyList<TemplatePart>> Clauses { get; } = [];
    }
}
