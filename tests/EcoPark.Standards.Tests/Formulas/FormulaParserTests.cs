using CsCheck;
using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Tests.Formulas;

public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("a + b * c", "a + b * c")]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("a - b - c", "a - b - c")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("a / b / c", "a / b / c")]
    [InlineData("a / (b * c)", "a / (b * c)")]
    [InlineData("((a))", "a")]
    [InlineData("-a * b", "-a * b")]
    [InlineData("-(a * b)", "-(a * b)")]
    [InlineData("a - -b", "a - -b")]
    [InlineData("--a", "--a")]
    [InlineData("1[万元]+2 [ % ]", null)]
    [InlineData(" growth ( a , 3 ) ", "growth(a, 3)")]
    [InlineData("a@t + b@base + c@t-1 + d@t+2 + e@2016", "a + b@base + c@t-1 + d@t+2 + e@2016")]
    [InlineData("mean ( p in [ cod , so2 ] : growth ( p ) )", "mean(p in [cod, so2]: growth(p))")]
    [InlineData("mean(meaning, inside)", "mean(meaning, inside)")]
    [InlineData("events.publicity_2 / 1[年]", "events.publicity_2 / 1[年]")]
    [InlineData("a\r\n\t+\nb", "a + b")]
    [InlineData("0.10[10⁴ CNY]", "0.1[万元]")]
    public void A_formula_is_read_by_precedence_and_printed_canonically(string text, string? expected)
    {
        var parsed = Formula.Parser.Parse(text, "test");
        Assert.Equal(expected, parsed.IsOk ? FormulaWords.Print(parsed.Value) : null);
    }

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("24 / 4 / 2", "3")]
    [InlineData("-2 * 3 + 1", "-5")]
    [InlineData("2 - -3", "5")]
    [InlineData("1[万元] / 1[元]", "10000")]
    [InlineData("50[%] + 0.5", "1")]
    public void Precedence_shows_in_the_value(string text, string expected) =>
        Assert.Equal(Tests.Quantities.Numbers.N(expected), Formula.Value(text));

    [Fact]
    public void Every_printed_tree_reads_back_as_the_same_tree() => Trees.Of(5).Sample(tree =>
    {
        var text = FormulaWords.Print(tree);
        return text.Length > 2_000 || Equals(Formula.Of(text), tree);
    }, iter: 3_000);

    [Fact]
    public void Every_printed_condition_reads_back_as_the_same_condition() => Trees.Conditions.Sample(condition =>
    {
        var text = FormulaWords.Print(condition);
        return text.Length > 2_000 || (Formula.ConditionOf(text).Equals(condition) && Formula.ConditionOf(text).GetHashCode() == condition.GetHashCode());
    }, iter: 1_000);

    // Regression: a literal of more than 40 decimals printed as a fraction, which reads back as a division.
    [Fact]
    public void A_literal_of_many_decimals_prints_as_it_was_written()
    {
        var text = "0." + new string('0', 60) + "1[吨]";
        Assert.Equal(text, FormulaWords.Print(Formula.Of(text)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(")", 1)]
    [InlineData("(", 2)]
    [InlineData("a +", 4)]
    [InlineData("a + (", 6)]
    [InlineData("a b", 3)]
    [InlineData("a * / b", 5)]
    [InlineData("(a", 3)]
    [InlineData("a)", 2)]
    [InlineData("a,b", 2)]
    [InlineData("-", 2)]
    [InlineData("growth(", 8)]
    [InlineData("growth()", 8)]
    [InlineData("growth(a", 9)]
    [InlineData("growth(a,)", 10)]
    [InlineData("1[", 2)]
    [InlineData("a + 1.2.3", 5)]
    [InlineData("a + .5", 5)]
    [InlineData("a + 5.", 5)]
    [InlineData("a + _b", 5)]
    [InlineData("a＋b", 2)]
    [InlineData("工业增加值", 1)]
    [InlineData("mean(p in [a, b: p)", 11)]
    [InlineData("mean(p in [a, b] p)", 18)]
    [InlineData("mean(p in [a, b]: p", 20)]
    [InlineData("mean(p in []: p)", 11)]
    [InlineData("mean(p in [a]: )", 16)]
    public void A_syntax_error_names_its_character(string text, int character)
    {
        var problem = Formula.ProblemOf(text);
        Assert.Equal("formula-syntax", problem.Code);
        Assert.StartsWith($"Formula, character {character} (", problem.En, StringComparison.Ordinal);
        Assert.StartsWith($"公式第 {character} 个字符（", problem.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a + 1[斤]", "Formula, character 7 (\"斤]\"): unknown unit '斤'.")]
    [InlineData("a + 1[吨/斤]", "Formula, character 7 (\"吨/斤]\"): unknown unit '吨/斤'.")]
    [InlineData("1[a|b]", "Formula, character 3 (\"a|b]\"): unknown unit 'a¦b'.")]
    [InlineData("a + rate(b)", "Formula, character 5 (\"rate(b)\"): unknown function 'rate'; known: growth, elasticity, mean, sum, min, max.")]
    [InlineData("a + b@tt", "Formula, character 7 (\"tt\"): 'tt' is not a period.")]
    [InlineData("b@t-", "Formula, character 3 (\"t-\"): 't-' is not a period.")]
    [InlineData("b@t-0", "Formula, character 3 (\"t-0\"): 't-0' is not a period.")]
    [InlineData("b@20160", "Formula, character 3 (\"20160\"): '20160' is not a period.")]
    [InlineData("growth(a, 0)", "Formula, character 1 (\"growth(a, 0)\"): the second argument of growth is a whole number from 1 to 100.")]
    [InlineData("growth(a, 101)", "Formula, character 1 (\"growth(a, 10…\"): the second argument of growth is a whole number from 1 to 100.")]
    [InlineData("growth(a, 1.5)", "Formula, character 1 (\"growth(a, 1.…\"): the second argument of growth is a whole number from 1 to 100.")]
    [InlineData("growth(a, 3[%])", "Formula, character 1 (\"growth(a, 3[…\"): the second argument of growth is a whole number from 1 to 100.")]
    [InlineData("growth(a, b, c)", "Formula, character 1 (\"growth(a, b,…\"): wrong number of arguments of growth.")]
    [InlineData("elasticity(a)", "Formula, character 1 (\"elasticity(a…\"): wrong number of arguments of elasticity.")]
    public void What_is_not_known_is_named_with_its_character(string text, string message) =>
        Assert.Equal(message, Formula.ProblemOf(text).En);

    // Regression, found by fuzzing: U+FFFF made the parser library read beyond its table.
    [Fact]
    public void No_character_in_any_place_makes_the_parser_throw()
    {
        foreach (var character in Enumerable.Range(0, 0x10000).Select(code => (char)code))
        {
            var formula = Formula.Parser.Parse($"{character}cod", "test");
            Assert.True(formula.IsOk || formula.Problems[0].Place == "test");
            var condition = Formula.Parser.ParseCondition($"cod{character}1", "test");
            Assert.True(condition.IsOk || condition.Problems[0].Place == "test");
        }

        Assert.StartsWith("Formula, character 4 (", Formula.ProblemOf("cod\uFFFF").En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_of_2000_characters_is_read_and_one_of_2001_refused()
    {
        Assert.True(Formula.Parser.Parse("a" + new string(' ', 1999), "test").IsOk);
        Assert.Equal("Formula, character 1 (\"a           …\"): the formula is longer than 2,000 characters.", Formula.ProblemOf("a" + new string(' ', 2000)).En);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("growth(", ")")]
    [InlineData("max(1, ", ")")]
    [InlineData("-(", ")")]
    [InlineData("- ", "")]
    public void Sixty_levels_of_nesting_are_read_and_sixty_one_refused(string open, string close)
    {
        Assert.True(Formula.Parser.Parse(Nested(open, close, 60), "test").IsOk);
        Assert.EndsWith("the formula nests deeper than 60 levels.", Formula.ProblemOf(Nested(open, close, 61)).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("met(11)")]
    [InlineData("present(cod@2019)")]
    [InlineData("all_judged_met")]
    [InlineData("met(11) and cod > 3")]
    [InlineData("growth(industrial_value_added) > 0")]
    [InlineData("energy_consumption >= 200000[吨标煤] and energy_consumption < 1000000[吨标煤]")]
    [InlineData("a <= b and c = d and e < f and met(3)")]
    public void Conditions_are_comparisons_and_questions_joined_by_and(string text) =>
        // Regression: a question with an argument was read as a call of an unknown function.
        Assert.Equal(text, FormulaWords.Print(Formula.ConditionOf(text)));

    [Theory]
    [InlineData("rate(cod) > 3", "Formula, character 1 (\"rate(cod) > …\"): unknown function 'rate'; known: growth, elasticity, mean, sum, min, max.")]
    [InlineData("cod >", "Formula, character 6 (\"末尾\"): the right side is missing.")]
    [InlineData("cod > 1 or so2 > 1", "Formula, character 9 (\"or so2 > 1\"): unexpected text or a missing operator.")]
    [InlineData("cod > 1 and", null)]
    [InlineData("cod + 1", null)]
    [InlineData("cod >> 1", null)]
    [InlineData("1 < 2 < 3", "Formula, character 7 (\"< 3\"): unexpected text or a missing operator.")]
    [InlineData("", null)]
    public void A_faulty_condition_is_refused(string text, string? message)
    {
        var problem = Assert.Single(Formula.Parser.ParseCondition(text, "test").Problems);
        Assert.Equal("formula-syntax", problem.Code);
        Assert.Equal(message ?? problem.En, problem.En);
    }

    private static string Nested(string open, string close, int levels) =>
        string.Concat(Enumerable.Repeat(open, levels)) + "a" + string.Concat(Enumerable.Repeat(close, levels));
}
