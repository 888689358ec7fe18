using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>Reads the rows that follow a header into a <see cref="LocatedTable"/>.</summary>
internal sealed class TableReading(LocatedTable table, TableColumns columns, RowNames names)
{
    private const double AlikeEnough = 0.8;
    private const int MostStrangers = 200;
    private const int LongestRequirement = 400;
    private readonly HashSet<int> _seen = [];
    private readonly List<(ImmutableArray<string> Cells, int Row)> _strangers = [];
    private int _position = -1;
    private int _row;
    private LocatedRow? _last;
    private bool _closed;

    public LocatedTable Table { get; } = table;

    public TableKind Kind => columns.Kind;

    /// <summary>Whether nearly all rows have been found, so that a further header begins another table.</summary>
    public bool IsFull => _seen.Count * 10 >= names.Targets.Length * 9;

    /// <summary>Whether a row has the name of a row of this table.</summary>
    public bool Knows(ImmutableArray<string> cells) => cells.Take(8).Any(cell => names.Candidates(cell).Count > 0);

    /// <summary>Takes one row.</summary>
    public void Take(ImmutableArray<string> cells)
    {
        _row++;
        for (var cell = 0; cell < Math.Min(cells.Length, 8); cell++)
        {
            var candidates = names.Candidates(cells[cell]);
            if (candidates.Count > 0)
            {
                TakeNamed(cells, cell, candidates);
                return;
            }
        }

        TakeStranger(cells);
    }

    /// <summary>Gives rows with an unusual name to the row of the standard they are most alike.</summary>
    public void Close()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        foreach (var (cells, row) in _strangers)
        {
            var best = (Likeness: 0.0, Cell: 0, Target: names.Targets[0]);
            foreach (var target in names.Targets.Where(target => !_seen.Contains(target.Position)))
            {
                for (var cell = 0; cell < Math.Min(cells.Length, 4); cell++)
                {
                    var likeness = RowNames.Likeness(cells[cell], target);
                    best = likeness > best.Likeness ? (likeness, cell, target) : best;
                }
            }

            if (best.Likeness >= AlikeEnough && _seen.Add(best.Target.Position))
            {
                Table.Add(Row(cells, best.Cell, best.Target, row));
            }
        }
    }

    private void TakeNamed(ImmutableArray<string> cells, int cell, IReadOnlyList<RowTarget> candidates)
    {
        var target = candidates.FirstOrDefault(candidate => candidate.Position > _position && !_seen.Contains(candidate.Position))
            ?? candidates.FirstOrDefault(candidate => !_seen.Contains(candidate.Position));
        if (target is not null)
        {
            _seen.Add(target.Position);
            _position = target.Position;
            _last = Row(cells, cell, target, _row);
            Table.Add(_last);
            return;
        }

        var again = Row(cells, cell, candidates[^1], _row);
        if (_last is not null && _last.Target == again.Target && IsContinuation(_last, again))
        {
            Extend(again.Requirement);
            return;
        }

        Table.Repeated.Add(again);
    }

    // A merged cell that is repeated in each row: only the requirement goes on.
    private static bool IsContinuation(LocatedRow first, LocatedRow next) =>
        next.Requirement.Length > 0 && next.Requirement != first.Requirement
        && !first.Requirement.Contains(next.Requirement, StringComparison.Ordinal)
        && (!next.HasValue || next.Value == first.Value);

    private void TakeStranger(ImmutableArray<string> cells)
    {
        var filled = cells.Where(static cell => cell.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        if (filled.Length == 1 && filled[0].Length <= 40 && _last is { IsIndicator: true } && RequirementGoesOn(filled[0]))
        {
            Extend(filled[0]);
        }
        else if (filled.Length >= 3 && _strangers.Count < MostStrangers)
        {
            _strangers.Add((cells, _row));
        }
    }

    private static bool RequirementGoesOn(string text) =>
        !text.Contains('。', StringComparison.Ordinal)
        && (text.Contains("以上", StringComparison.Ordinal) || text.Contains("以下", StringComparison.Ordinal)
            || text.AsSpan().IndexOfAny('≥', '≤') >= 0);

    private void Extend(string requirement)
    {
        if (_last is not null && _last.Requirement.Length < LongestRequirement)
        {
            var longer = _last with { Requirement = $"{_last.Requirement}\n{requirement}" };
            Table.Replace(_last, longer);
            _last = longer;
        }
    }

    private LocatedRow Row(ImmutableArray<string> cells, int cell, RowTarget target, int row)
    {
        var place = string.Create(CultureInfo.InvariantCulture,
            $"{Table.Name} 第{row}行 指标{target.Indicator.Number} {PrintedText.Short(PrintedText.Compact(cells[cell]), 40)}");
        return new LocatedRow
        {
            Target = target,
            Place = place,
            Name = cells[cell],
            Unit = TableColumns.Cell(cells, cell, columns.Unit),
            Requirement = TableColumns.Cell(cells, cell, columns.Requirement),
            Choice = ChoiceText.Read(TableColumns.Cell(cells, cell, columns.Choice)),
            Value = PrintedValue.Read(TableColumns.Cell(cells, cell, columns.Value)),
            Verdict = VerdictText.Read(TableColumns.Cell(cells, cell, columns.Verdict)),
        };
    }
}
