using EcoPark.Platform.Chain;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>Who was reminded, and which papers were left out.</summary>
public sealed record RemindedOwners(IReadOnlyList<DossierRow> Sent, IReadOnlyList<DossierRow> Already, IReadOnlyList<DossierRow> WithoutOwner)
{
    public int Owners => Sent.Select(row => row.Entry?.OwnerName).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A to-do for the owner of each open paper; nobody is reminded twice on one day.</summary>
public sealed class RemindOwners(ReadDossier reading, ChainWriter chain, TimeProvider time)
{
    private const string Kind = "remind";

    /// <param name="viewer">Who asks.</param>
    /// <param name="request">The step and the year of the page.</param>
    /// <param name="item">One paper; null: all that are open.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Result<RemindedOwners>> HandleAsync(Viewer viewer, DossierRequest request, string? item, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.LifeCycleWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("催办材料", "remind the owners of papers");
        }

        var read = await reading.HandleAsync(viewer, request with { AsOf = null }, cancellation);
        if (!read.TryGet(out var view, out _))
        {
            return Result<RemindedOwners>.Failed(read.Problems);
        }

        var open = view.Rows.Where(row => row.Standing.IsOpen && (item is null || row.Item.Code == item)).ToList();
        var owned = open.FindAll(row => row.Entry is { OwnerOffice: not null } or { OwnerPerson: not null });
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var today = ParkTime.Utc(ParkTime.Today(time).ToDateTime(TimeOnly.MinValue));
        var origins = owned.ConvertAll(row => Origin(request.Park.Id, Place(view, row)));
        var done = (await work.Db.Set<Notice>().AsNoTracking().Where(notice => notice.Park == request.Park.Id && notice.Kind == Kind && notice.CreatedAt >= today && origins.Contains(notice.Origin))
            .Select(notice => notice.Origin).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var sent = owned.FindAll(row => !done.Contains(Origin(request.Park.Id, Place(view, row))));
        foreach (var row in sent)
        {
            await PostAsync(work, viewer, (request, view, row), cancellation);
        }

        if (sent.Count > 0)
        {
            work.Audit("dossier.remind", new("park", request.Park.Key, request.Park.Id), after: string.Join('、', sent.Select(row => $"{row.Item.Code}: {row.Entry?.OwnerName}")));
            await work.CommitAsync(cancellation);
        }

        return new RemindedOwners(sent, [.. owned.Except(sent)], [.. open.Except(owned)]);
    }

    internal static string Origin(ParkId park, DossierPlace place) => $"dossier:{park}:{place.Step}:{place.Round}:{place.Item}";

    private static DossierPlace Place(DossierView view, DossierRow row) => new(view.Step, view.Round, row.Item.Code);

    private static async Task PostAsync(ChainWork work, Viewer viewer, (DossierRequest Request, DossierView View, DossierRow Row) of, CancellationToken cancellation)
    {
        var (request, view, row) = of;
        var origin = Origin(request.Park.Id, Place(view, row));
        await NoticeBoard.CloseForAsync(work, origin, cancellation, Kind);
        var address = $"/p/{request.Park.Key}/y/{request.Year}/life-cycle?step={view.Step}#dossier";
        var until = row.Entry?.Due is { } due ? Dates.Table(due) : null;
        var text = new NoticeText(Kind, origin, $"催办材料：{row.Item.Zh}", $"Paper wanted: {row.Item.En}", address)
        {
            DetailZh = row.Standing.Detail.Zh + (until is null ? "" : $"；{until} 前"),
            DetailEn = row.Standing.Detail.En + (until is null ? "" : $"; by {until}"),
        };
        var notice = new Notice(request.Park.Id, text, work.Now).From(viewer).DueOn(row.Entry?.Due);
        NoticeBoard.Post(work, row.Entry switch
        {
            { OwnerPerson: { } person } => notice.To(person),
            { OwnerOffice: { } office } => notice.To(office),
            _ => notice,
        });
    }
}
