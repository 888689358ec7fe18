using System.Linq.Expressions;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;

namespace EcoPark.Registry.Registers.Listing;

/// <summary>Stages as they are today, as a condition the database understands.</summary>
internal static class StageFilter
{
    public static Expression<Func<RegisterRecord, bool>> Of(LifeCycle cycle, IEnumerable<string> stages, DateOnly today)
    {
        var record = Expression.Parameter(typeof(RegisterRecord), "record");
        Expression any = Expression.Constant(false);
        foreach (var stage in stages.Select(cycle.Stage).OfType<Stage>())
        {
            any = Expression.OrElse(any, One(cycle, stage, record, today));
        }

        return Expression.Lambda<Func<RegisterRecord, bool>>(any, record);
    }

    private static Expression One(LifeCycle cycle, Stage stage, ParameterExpression record, DateOnly today)
    {
        var stored = Put(InStage(stage.Of?.Stored ?? stage.Code), record);
        if (stage.Of is { } clock)
        {
            return Expression.AndAlso(stored, Put(ByClock(clock, today), record));
        }

        foreach (var other in cycle.Stages.Where(other => other.Of?.Stored == stage.Code))
        {
            stored = Expression.AndAlso(stored, Expression.Not(Put(ByClock(other.Of!, today), record))); // found by its clock
        }

        return stored;
    }

    private static Expression<Func<RegisterRecord, bool>> InStage(string stored) => record => record.Stage == stored;

    private static Expression<Func<RegisterRecord, bool>> ByClock(ByClock clock, DateOnly today)
    {
        if (clock.DaysBefore is not { } days)
        {
            return record => record.Until != null && record.Until < today;
        }

        var last = today.AddDays(days);
        return record => record.Until != null && record.Until >= today && record.Until <= last;
    }

    private static Expression Put(Expression<Func<RegisterRecord, bool>> condition, ParameterExpression record) =>
        new Replacing(condition.Parameters[0], record).Visit(condition.Body);

    private sealed class Replacing(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
