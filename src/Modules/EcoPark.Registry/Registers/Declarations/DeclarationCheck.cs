using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>Whether a declaration holds together; a test asks it of every register.</summary>
internal static class DeclarationCheck
{
    private const int Slots = 4;
    private static readonly string[] TakenKeys = ["stage", "due", "year", "yearof", "owner", "subject", "repeated"];

    public static IReadOnlyList<string> Faults(RegisterDeclaration declaration, StandardsLibrary standards) =>
        [.. Fields(declaration), .. Cycle(declaration), .. Uses(declaration), .. Figures(declaration, standards)];

    private static IEnumerable<string> Fields(RegisterDeclaration declaration)
    {
        foreach (var twice in declaration.Fields.GroupBy(field => field.Code).Where(group => group.Count() > 1))
        {
            yield return $"field {twice.Key} is declared twice";
        }

        foreach (var field in declaration.Fields.Where(field => field.Slot > 0 && TakenKeys.Contains(field.Code)))
        {
            yield return $"field {field.Code} has the name of a filter that every list has";
        }

        foreach (var twice in declaration.Fields.Where(field => field.Slot > 0).GroupBy(field => field.Slot).Where(group => group.Count() > 1 || group.Key > Slots))
        {
            yield return $"slot {twice.Key} is not one of 1 to {Slots}, or used twice";
        }

        foreach (var field in declaration.Fields.Where(field => !field.Code.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')))
        {
            yield return $"field {field.Code} has other letters than a-z, 0-9 and _";
        }

        foreach (var field in declaration.Fields.Where(field => field.Kind == FormFieldKind.Choice && field.Choices.IsEmpty))
        {
            yield return $"field {field.Code} has no choices";
        }

        foreach (var field in declaration.Fields.Where(field => field.UnitOf is { } by && (declaration.Field(by)?.Choices ?? []).Any(choice => choice.Unit is null)))
        {
            yield return $"field {field.Code} takes its unit from {field.UnitOf}, where a choice has none";
        }
    }

    private static IEnumerable<string> Cycle(RegisterDeclaration declaration)
    {
        var cycle = declaration.LifeCycle;
        foreach (var transition in cycle.Transitions)
        {
            foreach (var stage in transition.From.Append(transition.To).Where(stage => cycle.Stored.All(known => known.Code != stage)))
            {
                yield return $"transition {transition.Code} names {stage}, which is no stored stage";
            }
        }

        foreach (var stage in cycle.Stages.Where(stage => stage.Of is { } clock && cycle.Stage(clock.Stored) is null or { Of: not null }))
        {
            yield return $"stage {stage.Code} is by the clock of a stage that is not stored";
        }

        if (cycle.Stages.Any(stage => stage.Of is not null) && declaration.Until is null)
        {
            yield return "stages follow the clock, but nothing says until when a record holds";
        }

        if (!cycle.Stored.Any(stage => stage.IsClosed))
        {
            yield return "no stage is closed";
        }

        foreach (var stage in cycle.Stored.Where(stage => !stage.IsClosed && !ReachesEnd(cycle, stage.Code)))
        {
            yield return $"from stage {stage.Code} no closed stage can be reached";
        }

        var reached = Reachable(cycle, cycle.Stages[0].Code);
        foreach (var stage in cycle.Stored.Where(stage => !reached.Contains(stage.Code)))
        {
            yield return $"stage {stage.Code} cannot be reached";
        }
    }

    private static bool ReachesEnd(LifeCycle cycle, string from) => Reachable(cycle, from).Any(stage => cycle.Stage(stage) is { IsClosed: true });

    private static HashSet<string> Reachable(LifeCycle cycle, string from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var stage))
        {
            foreach (var to in cycle.From(stage).Select(way => way.To).Where(seen.Add))
            {
                queue.Enqueue(to);
            }
        }

        return seen;
    }

    private static IEnumerable<string> Uses(RegisterDeclaration declaration)
    {
        var conditions = declaration.LifeCycle.Transitions.SelectMany(transition => transition.Conditions).ToList();
        var used = declaration.Columns.Concat(declaration.SameWhen)
            .Concat(declaration.Views.Select(view => view.Filter).Concat(declaration.Statistics.Select(statistic => statistic.Filter)).Concat(declaration.Lists.Select(list => list.Filter))
                .SelectMany(filter => filter.Values.Keys))
            .Concat(conditions.OfType<Condition.Filled>().Select(condition => condition.Field)).Concat(conditions.OfType<Condition.Reached>().Select(condition => condition.Field))
            .Concat(declaration.LifeCycle.Stages.Select(stage => stage.Due).OfType<DueRule.OnField>().Select(due => due.Field))
            .Concat(declaration.Statistics.Select(statistic => statistic.Measure).Select(measure => measure switch { Measure.Sum sum => sum.Field, Measure.Only only => only.Field, Measure.OnlyText only => only.Field, _ => null }).OfType<string>())
            .Concat(declaration.Statistics.Select(statistic => statistic.Filter.YearOf).Concat(declaration.Lists.Select(list => list.Filter.YearOf)).OfType<string>())
            .Concat(((string?[])[declaration.RecurrenceField]).OfType<string>());
        foreach (var field in used.Distinct().Where(field => declaration.Field(field) is null))
        {
            yield return $"field {field} is used but not declared";
        }

        var filters = declaration.Views.Select(view => view.Filter).Concat(declaration.Statistics.Select(statistic => statistic.Filter)).Concat(declaration.Lists.Select(list => list.Filter)).ToList();
        foreach (var (field, value) in filters.SelectMany(filter => filter.Values).Where(pair => declaration.Field(pair.Key) is { } found && !Finds(found, pair.Value)))
        {
            yield return $"a filter asks {field} for {value}, which has no slot or is no choice";
        }

        foreach (var stage in filters.SelectMany(filter => filter.Stages).Where(stage => declaration.LifeCycle.Stage(stage) is null))
        {
            yield return $"a filter names stage {stage}, which is not declared";
        }

        foreach (var evidence in conditions.OfType<Condition.Attached>().Where(attached => declaration.Evidence.All(kind => kind.Code != attached.Evidence)))
        {
            yield return $"evidence {evidence.Evidence} is asked for but not declared";
        }
    }

    private static bool Finds(RegisterField field, string value) =>
        field.Slot > 0 && (field.Kind == FormFieldKind.YesNo ? value is "0" or "1" : field.Choice(value) is not null);

    private static IEnumerable<string> Figures(RegisterDeclaration declaration, StandardsLibrary standards)
    {
        foreach (var figure in declaration.Figures)
        {
            if (!standards.Figures.TryFind(figure.Figure, out var known))
            {
                yield return $"figure {figure.Figure} is not in the catalogue";
            }
            else if (declaration.Statistics.FirstOrDefault(statistic => statistic.Code == figure.Statistic) is var filled && known.IsText != filled?.Measure is Measure.OnlyText)
            {
                yield return $"figure {figure.Figure} is a {(known.IsText ? "text" : "number")}, statistic {figure.Statistic} is not";
            }
            else if (filled?.Unit is var unit && unit != known.Unit.Symbol)
            {
                yield return $"figure {figure.Figure} is in {known.Unit.Symbol}, statistic {figure.Statistic} in {unit ?? "nothing"}";
            }
        }

        foreach (var item in declaration.Items.Where(item => !standards.Items.TryFindItem(item.Figure, out _) || declaration.Statistics.All(statistic => statistic.Code != item.Statistic)))
        {
            yield return $"data item {item.Figure} is not in the catalogue, or statistic {item.Statistic} is not declared";
        }

        foreach (var list in declaration.Lists)
        {
            if (!standards.Figures.TryFindList(list.List, out var known))
            {
                yield return $"list {list.List} is not in the catalogue";
                continue;
            }

            var columns = list.Columns.Keys.Append("source").ToHashSet(StringComparer.Ordinal);
            foreach (var column in known.Columns.Where(column => !columns.Remove(column.Code)).Select(column => column.Code).Concat(columns))
            {
                yield return $"list {list.List}: column {column} is only on one side";
            }
        }
    }
}
