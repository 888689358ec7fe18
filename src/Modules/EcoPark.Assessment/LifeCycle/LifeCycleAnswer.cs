using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Assessment.Indicators;

namespace EcoPark.Assessment.LifeCycle;

/// <summary>The life cycle as programs read it.</summary>
internal static class LifeCycleAnswer
{
    public static object Of(LifeCycleView view, TitleRules rules) => new
    {
        state = view.History.State,
        namedOn = view.History.NamedOn,
        reviewedOn = view.History.ReviewedOn,
        today = view.Today,
        records = view.Records.Select(Of),
        deadlines = view.Deadlines.Select(deadline => new { deadline.Code, deadline.Day, what = deadline.What.In(), daysLeft = deadline.Day.DayNumber - view.Today.DayNumber, deadline.Certainty, deadline.Source }),
        dossier = new { view.Dossier.Step, view.Dossier.Round, items = view.Dossier.Rows.Select(Of) },
        score = new
        {
            points = view.Score.Points.ToString(),
            open = view.Score.Open.ToString(),
            band = view.Score.IsEmpty ? null : view.Score.Band(rules).Code,
            items = view.Score.Lines.Select(line => new { line.Item.Code, line.Item.Max, points = line.Points?.ToString(), open = line.Open.ToString(), basis = line.Basis.In(), line.Item.Certainty }),
        },
        years = view.Years.Select(year => new
        {
            year.Year,
            year.Table.Judged,
            year.Table.Met,
            smallestMargin = year.Table.Tightest?.Margin,
            indicator = year.Table.Tightest?.Number,
            due = year.Due.Day,
            sentOn = year.Sent?.OnDay,
            year.Opinions,
            year.Answers,
            year.HasNoOpinion,
        }),
    };

    public static object Of(TitleRecord record) => new
    {
        record.Id,
        kind = record.Kind.ToString(),
        record.State,
        record.Year,
        record.OnDay,
        record.Regime,
        record.Document,
        record.Result,
        record.Note,
        file = record.File?.Value,
        record.Sha256,
        record.Supersedes,
        record.IsAnnulled,
        record.RecordedBy,
        record.RecordedAt,
    };

    private static object Of(DossierRow row) => new
    {
        row.Item.Code,
        state = row.Standing.State.ToString(),
        detail = row.Standing.Detail.In(),
        owner = row.Entry?.OwnerName,
        due = row.Entry?.Due,
        row.Item.Clause,
        row.Item.Certainty,
        files = row.Files.Select(file => new { file.Id, file.Name, file.Sha256, file.Size, file.IssuedOn, file.Until, file.Year }),
    };
}
