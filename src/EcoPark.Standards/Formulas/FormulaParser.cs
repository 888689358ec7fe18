using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Parlot;
using Parlot.Fluent;
using static Parlot.Fluent.Parsers;

namespace EcoPark.Standards.Formulas;

/// <summary>
/// Reads the formula language:
/// <code>
/// condition  := term { "and" term }            term := sum ("&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "=") sum | predicate
/// sum        := product { ("+" | "-") product }
/// product    := factor { ("*" | "/") factor }
/// factor     := "-" factor | number [ "[" unit "]" ] | call | reference | "(" sum ")"
/// call       := ("growth" | "elasticity" | "mean" | "sum" | "min" | "max") "(" … ")"
///             | "mean" "(" name "in" "[" code { "," code } "]" ":" sum ")"
/// reference  := code [ "@" ("t" | "base" | "t-3" | "2016") ]
/// </code>
/// At most 2,000 characters, 60 levels of nesting and 500 nodes. Never throws on input; errors carry the position.
/// </summary>
public sealed class FormulaParser
{
    private const int LongestText = 2_000;
    private const int DeepestNesting = 60;
    private static readonly string[] Comparisons = ["<=", ">=", "<", ">", "="];
    private static readonly string[] Functions = ["growth", "elasticity", "mean", "sum", "min", "max"];

    private readonly Parser<Expression> _sum;
    private readonly Parser<Condition> _condition;
    private readonly UnitTable _units;

    /// <summary>A parser that knows the units a literal may carry.</summary>
    public FormulaParser(UnitTable units)
    {
        _units = units;
        var sum = Deferred<Expression>();
        var name = Terms.Pattern(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.');
        var product = LeftAssociative(Factor(sum, name), '*', '/');
        sum.Parser = LeftAssociative(product, '+', '-');
        _sum = sum;
        _condition = ConditionOf(sum, name);
    }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="place">Where it stands, for messages.</param>
    public Result<Expression> Parse(string text, string place) => Run(_sum, text, place);

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="place">Where it stands, for messages.</param>
    public Result<Condition> ParseCondition(string text, string place) => Run(_condition, text, place);

    private static Result<T> Run<T>(Parser<T> parser, string text, string place)
        where T : class
    {
        if (TooLarge(text) is { } reason)
        {
            return Problem(place, 0, text, reason.Zh, reason.En);
        }

        // Parlot 1.5.9 looks the last code unit up beyond the end of its table; it is no character anyway.
        if (text.IndexOf('\uFFFF') is var stray and >= 0)
        {
            return Problem(place, stray, text, "这里有无效字符", "this is no character");
        }

        var context = new ParseContext(new Scanner(text));
        var result = default(ParseResult<T>);
        try
        {
            if (!parser.Parse(context, ref result) || result.Value is null)
            {
                return Problem(place, context.Scanner.Cursor.Offset, text, "这里应是数、代码、函数或括号", "expected a number, a code, a function or a bracket");
            }
        }
        catch (ParseException error)
        {
            var parts = error.Message.Split('|');
            return Problem(place, error.Position.Offset, text, parts[0], parts[^1]);
        }

        context.SkipWhiteSpace();
        return context.Scanner.Cursor.Eof
            ? result.Value
            : Problem(place, context.Scanner.Cursor.Offset, text, "这里多出内容或缺少运算符", "unexpected text or a missing operator");
    }

    private static (string Zh, string En)? TooLarge(string text)
    {
        if (text.Length > LongestText)
        {
            return ("公式超过 2000 个字符", "the formula is longer than 2,000 characters");
        }

        var depth = 0;
        var deepest = 0;
        var signs = 0;
        foreach (var character in text)
        {
            depth += character switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            signs = character == '-' ? signs + 1 : char.IsWhiteSpace(character) ? signs : 0;
            deepest = Math.Max(deepest, Math.Max(depth, signs));
        }

        return deepest > DeepestNesting ? ("公式嵌套超过 60 层", "the formula nests deeper than 60 levels") : null;
    }

    private static Problem Problem(string place, int offset, string text, string zh, string en)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset]))
        {
            offset++;
        }

        var near = text.AsSpan(Math.Min(offset, text.Length));
        var shown = near.Length > 12 ? string.Concat(near[..12], "…") : near.Length == 0 ? "末尾" : near.ToString();
        var column = (offset + 1).ToString(CultureInfo.InvariantCulture);
        return new Problem("formula-syntax", place,
            $"公式第 {column} 个字符（“{shown}”）：{zh}。", $"Formula, character {column} (\"{shown}\"): {en}.");
    }

    private static Parser<Expression> LeftAssociative(Parser<Expression> operand, char first, char second)
    {
        var more = OneOf(Terms.Char(first), Terms.Char(second)).And(operand.ElseError("缺少运算数|an operand is missing"));
        return operand.And(ZeroOrMany(more)).Then(static parts =>
        {
            var left = parts.Item1;
            foreach (var (sign, right) in parts.Item2)
            {
                left = new Expression.Binary(sign, left, right) { Position = left.Position };
            }

            return left;
        });
    }

    private Parser<Expression> Factor(Deferred<Expression> sum, Parser<TextSpan> name)
    {
        var factor = Deferred<Expression>();
        var unit = Between(Terms.Char('['), Literals.Pattern(static character => character is not (']' or '[')), Literals.Char(']'));
        var number = Terms.Pattern(static character => char.IsAsciiDigit(character) || character == '.')
            .And(ZeroOrOne(unit)).Then<Expression>(Literal);
        var negation = Terms.Char('-').SkipAnd(factor.ElseError("缺少运算数|an operand is missing"))
            .Then<Expression>(static operand => new Expression.Negation(operand) { Position = operand.Position });
        var group = Between(Terms.Char('('), sum.ElseError("括号里缺少内容|nothing stands in the brackets"), Closing());
        factor.Parser = OneOf(negation, group, number, MeanOver(sum, name), Call(sum, name), Reference(name));
        return factor;
    }

    private static Parser<Expression> MeanOver(Deferred<Expression> sum, Parser<TextSpan> name)
    {
        // After "mean(name in" it can be nothing else, so what is wrong from here on is reported here.
        var items = Between(Terms.Char('['), Separated(Terms.Char(','), name), Terms.Char(']'));
        return Terms.Text("mean").SkipAnd(Terms.Char('(')).SkipAnd(name).AndSkip(Terms.Text("in"))
            .And(items.ElseError("in 后面应是 [代码, …]|after 'in' comes [code, …]"))
            .AndSkip(Terms.Char(':').ElseError("缺少冒号|a colon is missing"))
            .And(sum.ElseError("缺少平均的内容|what to average is missing")).AndSkip(Closing())
            .Then<Expression>(static parts => new Expression.MeanOver(
                parts.Item1.ToString(), [.. parts.Item2.Select(item => item.ToString())], parts.Item3)
            {
                Position = parts.Item1.Offset,
            });
    }

    private static Parser<Expression> Call(Deferred<Expression> sum, Parser<TextSpan> name)
    {
        var argument = sum.ElseError("缺少参数|an argument is missing");
        return name.AndSkip(Terms.Char('(')).And(argument).And(ZeroOrMany(Terms.Char(',').SkipAnd(argument))).AndSkip(Closing())
            .Then(static (context, parts) => Function(parts.Item1, [parts.Item2, .. parts.Item3]));
    }

    private static Parser<char> Closing() => Terms.Char(')').ElseError("缺少右括号|a closing bracket is missing");

    private static Parser<Expression> Reference(Parser<TextSpan> name)
    {
        var period = Literals.Char('@').SkipAnd(Literals.Pattern(
            static character => char.IsAsciiLetterOrDigit(character) || character is '+' or '-'));
        return name.And(ZeroOrOne(period)).Then<Expression>(static (context, parts) =>
        {
            var code = parts.Item1.ToString();
            if (!char.IsAsciiLetter(code[0]))
            {
                throw At(parts.Item1, $"“{code}”不是代码|'{code}' is not a code");
            }

            var written = parts.Item2.ToString();
            var meant = string.IsNullOrEmpty(written) ? new Period.Report() : Period.Parse(written);
            return new Expression.Reference(
                code, meant ?? throw At(parts.Item2, $"“{written}”不是年份|'{written}' is not a period"))
            {
                Position = parts.Item1.Offset,
            };
        });
    }

    private Expression Literal(ParseContext context, (TextSpan Number, TextSpan Unit) parts)
    {
        if (!RationalText.TryParse(parts.Number.Span, out var value))
        {
            throw At(parts.Number, $"“{parts.Number}”不是数|'{parts.Number}' is not a number");
        }

        var symbol = parts.Unit.ToString();
        if (string.IsNullOrEmpty(symbol))
        {
            return new Expression.Literal(value, Unit.One) { Position = parts.Number.Offset };
        }

        return _units.TryFind(symbol, out var unit)
            ? new Expression.Literal(value, unit) { Position = parts.Number.Offset }
            : throw At(parts.Unit, $"不认识单位“{Shown(symbol)}”|unknown unit '{Shown(symbol)}'");
    }

    // A bar parts the two languages of a message; what the user wrote must not.
    private static string Shown(string symbol) => symbol.Replace('|', '¦');

    private static Expression Function(TextSpan name, IReadOnlyList<Expression> arguments)
    {
        Expression call = (name.ToString(), arguments.Count) switch
        {
            ("growth", 1) => new Expression.Growth(arguments[0], null),
            ("growth", 2) when arguments[1] is Expression.Literal { Value: { IsInteger: true, Sign: > 0 } years } literal
                && years <= 100 && literal.Unit == Unit.One => new Expression.Growth(arguments[0], (int)years.Numerator),
            ("growth", 2) => throw At(name, "growth 的第二个参数是 1 到 100 的整数|the second argument of growth is a whole number from 1 to 100"),
            ("elasticity", 2) => new Expression.Elasticity(arguments[0], arguments[1]),
            ("mean" or "sum" or "min" or "max", > 0) => new Expression.Aggregate(name.ToString(), [.. arguments]),
            ("growth" or "elasticity", _) => throw At(name, $"{name} 的参数个数不对|wrong number of arguments of {name}"),
            _ => throw At(name, $"不认识函数“{name}”；可用 {string.Join("、", Functions)}|unknown function '{name}'; known: {string.Join(", ", Functions)}"),
        };
        return call with { Position = name.Offset };
    }

    private static Parser<Condition> ConditionOf(Deferred<Expression> sum, Parser<TextSpan> name)
    {
        var sign = OneOf([.. Comparisons.Select(comparison => Terms.Text(comparison))]);
        var comparison = sum.And(sign).And(sum.ElseError("缺少比较的右边|the right side is missing"))
            .Then<Condition.Term>(static parts => new Condition.Comparison(parts.Item1, parts.Item2, parts.Item3));
        var argument = Terms.Pattern(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '@' or '-');

        // met(11) is tried first, because as an expression it would be an unknown function; a name alone comes last,
        // because it may be the left side of a comparison.
        var operation = OneOf([.. Comparisons.Append("+").Append("-").Append("*").Append("/").Select(text => Terms.Text(text))]);
        var question = name.When(static (_, found) => !Functions.Contains(found.ToString()))
            .And(Between(Terms.Char('('), argument, Terms.Char(')'))).AndSkip(Not(operation))
            .Then<Condition.Term>(static parts => new Condition.Predicate(parts.Item1.ToString(), parts.Item2.ToString()));
        var fact = name.Then<Condition.Term>(static found => new Condition.Predicate(found.ToString(), ""));
        return Separated(Terms.Text("and"), OneOf(question, comparison, fact))
            .Then(static terms => new Condition([.. terms]));
    }

    private static ParseException At(TextSpan span, string message) =>
        new(message, new TextPosition(span.Offset, 1, span.Offset + 1));
}
