using System.Collections.Immutable;
using CsCheck;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Tests.Formulas;

/// <summary>Random formulas of every kind of node, as the parser could give them.</summary>
internal static class Trees
{
    private static readonly string[] Codes = ["cod", "so2", "energy_consumption", "industrial_value_added", "fresh_water", "indicator.11", "events.publicity"];
    private static readonly string[] Units = ["", "", "", "年", "%", "吨标煤/万元", "万立方米"];
    private static readonly string[] Functions = ["mean", "sum", "min", "max"];
    private static readonly string[] Signs = ["<", "<=", ">", ">=", "="];

    /// <summary>A tree of about so many levels.</summary>
    public static Gen<Expression> Of(int depth) => Gen.Int[0, int.MaxValue].Select(seed => Tree(new Random(seed), depth));

    /// <summary>A condition of one to three parts.</summary>
    public static Gen<Condition> Conditions { get; } = Gen.Int[0, int.MaxValue].Select(seed =>
    {
        var random = new Random(seed);
        return new Condition([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Term(random))]);
    });

    private static Condition.Term Term(Random random) => random.Next(4) switch
    {
        0 => new Condition.Predicate("met", "11"),
        1 => new Condition.Predicate("all_judged_met", ""),
        _ => new Condition.Comparison(Tree(random, 3), Signs[random.Next(Signs.Length)], Tree(random, 3)),
    };

    private static Expression Tree(Random random, int depth)
    {
        if (depth == 0)
        {
            return random.Next(3) == 0 ? Literal(random) : new Expression.Reference(Code(random), Period(random));
        }

        Expression Inner() => Tree(random, random.Next(depth));
        return random.Next(9) switch
        {
            0 => new Expression.Negation(Inner()),
            1 => new Expression.Growth(Inner(), random.Next(2) == 0 ? null : random.Next(1, 101)),
            2 => new Expression.Elasticity(Inner(), Inner()),
            3 => new Expression.MeanOver("p", [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Code(random))], WithVariable(Inner(), random)),
            4 => new Expression.Aggregate(Functions[random.Next(Functions.Length)], [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Inner())]),
            _ => new Expression.Binary("+-*/"[random.Next(4)], Inner(), Inner()),
        };
    }

    private static Expression WithVariable(Expression body, Random random) => random.Next(2) == 0
        ? new Expression.Growth(new Expression.Reference("p", new Period.Report()), null)
        : new Expression.Binary('*', new Expression.Reference("p", new Period.Report()), body);

    private static Expression.Literal Literal(Random random)
    {
        var symbol = Units[random.Next(Units.Length)];
        var unit = symbol.Length > 0 && Repository.Library.Units.TryFind(symbol, out var found) ? found : Unit.One;
        var value = Rational.Of(random.NextInt64(1_000_000_000_000), System.Numerics.BigInteger.Pow(10, random.Next(60)));
        return new Expression.Literal(value, unit);
    }

    private static string Code(Random random) => Codes[random.Next(Codes.Length)];

    private static Period Period(Random random) => random.Next(8) switch
    {
        0 => new Period.Base(),
        1 => new Period.Before(random.Next(1, 100)),
        2 => new Period.Before(-random.Next(1, 100)),
        3 => new Period.Fixed(random.Next(1900, 2200)),
        _ => new Period.Report(),
    };
}
