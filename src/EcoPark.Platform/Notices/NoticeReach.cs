using System.Linq.Expressions;
using EcoPark.Platform.People;

namespace EcoPark.Platform.Notices;

/// <summary>
/// Whom a notice reaches: a person by name, or whoever has an assignment that fits everything it is addressed to. An approver
/// of one office is not reached by what another office's approver has to do.
/// </summary>
internal static class NoticeReach
{
    public static Expression<Func<Notice, bool>> Of(Viewer viewer, NoticeRequest request)
    {
        var me = viewer.PersonId;
        if (request.List == NoticeList.Started)
        {
            return notice => me != null && notice.StartedById == me;
        }

        Expression<Func<Notice, bool>> reach = notice => request.List != NoticeList.Office && me != null && notice.PersonId == me;
        var scopes = viewer.Scopes.Where(scope => scope.Covers(request.Park) && viewer.Allows(scope, Permission.NoticeRead));
        return scopes.Aggregate(reach, (sum, scope) => Or(sum, Of(scope, request.List)));
    }

    private static Expression<Func<Notice, bool>> Of(Scope scope, NoticeList list)
    {
        var (role, organisation, enterprise) = ((Role?)scope.Role, scope.Organisation, scope.Enterprise);
        Expression<Func<Notice, bool>> fits = notice => notice.PersonId == null
            && (notice.Role != null || notice.Organisation != null || notice.Enterprise != null)
            && (notice.Role == null || notice.Role == role)
            && (notice.Organisation == null || notice.Organisation == organisation)
            && (notice.Enterprise == null || notice.Enterprise == enterprise);
        return list switch
        {
            NoticeList.Office => And(fits, notice => notice.Organisation != null),
            NoticeList.Mine => And(fits, notice => notice.Organisation == null),
            _ => fits,
        };
    }

    private static Expression<Func<Notice, bool>> Or(Expression<Func<Notice, bool>> left, Expression<Func<Notice, bool>> right) =>
        Expression.Lambda<Func<Notice, bool>>(Expression.OrElse(left.Body, Body(right, left)), left.Parameters);

    private static Expression<Func<Notice, bool>> And(Expression<Func<Notice, bool>> left, Expression<Func<Notice, bool>> right) =>
        Expression.Lambda<Func<Notice, bool>>(Expression.AndAlso(left.Body, Body(right, left)), left.Parameters);

    private static Expression Body(Expression<Func<Notice, bool>> of, Expression<Func<Notice, bool>> with) =>
        new Renaming(of.Parameters[0], with.Parameters[0]).Visit(of.Body);

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
