using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>Tells sums, in which a part that is 不涉及 may be left out, from formulas in which that would change the meaning.</summary>
internal static class Linear
{
    public static bool IsSum(Expression expression) => expression switch
    {
        Expression.Literal or Expression.Reference => true,
        Expression.Negation negation => IsSum(negation.Operand),
        Expression.Binary { Operator: '+' or '-' } binary => IsSum(binary.Left) && IsSum(binary.Right),
        Expression.Binary { Operator: '*' } binary => (IsSum(binary.Left) && IsFixed(binary.Right)) || (IsFixed(binary.Left) && IsSum(binary.Right)),
        Expression.Binary binary => IsSum(binary.Left) && IsFixed(binary.Right),
        Expression.Aggregate { Function: "sum" } sum => sum.Arguments.All(IsSum),
        _ => false,
    };

    private static bool IsFixed(Expression expression) => expression switch
    {
        Expression.Literal => true,
        Expression.Negation negation => IsFixed(negation.Operand),
        Expression.Binary binary => IsFixed(binary.Left) && IsFixed(binary.Right),
        _ => false,
    };
}
