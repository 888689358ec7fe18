using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>The values of one entry: those given, and those computed from them when first asked for.</summary>
internal sealed class EntryValues
{
    private readonly Dictionary<FormPlace, Slot> _slots;
    private readonly Dictionary<FormPlace, CheckedValue?> _values = [];
    private readonly Dictionary<string, Slot> _subjects = new(StringComparer.Ordinal);
    private readonly Calculation _calculation;

    public EntryValues(Form form, FormEntry entry, FormContext context)
    {
        Form = form;
        Entry = entry;
        Context = context;
        var walk = new EntryWalk(form, entry, context.Codes).Run();
        (Slots, Rows) = (walk.Slots, walk.Rows);
        _slots = Slots.ToDictionary(slot => slot.Place);
        var reader = new SlotReader(context);
        foreach (var slot in Slots)
        {
            _subjects.TryAdd(slot.Subject, slot);
            if (slot.Entered is not null)
            {
                Readings[slot.Place] = reader.Read(slot);
            }
        }

        LastYear = context.LastYear is { } before ? new EntryValues(form, before, context with { Year = context.Year - 1, LastYear = null }) : null;
        _calculation = new Calculation(this);
    }

    public Form Form { get; }

    public FormEntry Entry { get; }

    public FormContext Context { get; }

    public EntryValues? LastYear { get; }

    public List<Slot> Slots { get; }

    public List<Row> Rows { get; }

    /// <summary>What was entered, by place; places without an entry are absent.</summary>
    public Dictionary<FormPlace, SlotReading> Readings { get; } = [];

    public IEnumerable<Row> RowsOf(string grid) => Rows.Where(row => row.Grid.Code == grid);

    public Slot? Find(FormPlace place) => _slots.GetValueOrDefault(place);

    /// <summary>The value of a place; null when it is missing or unreadable.</summary>
    public CheckedValue? Of(FormPlace place)
    {
        if (_values.TryGetValue(place, out var known))
        {
            return known;
        }

        if (!_slots.TryGetValue(place, out var slot))
        {
            return null;
        }

        // The reader refuses forms with cycles; should one come about otherwise, the value is missing instead of endless.
        _values[place] = null;
        var entered = Readings.GetValueOrDefault(place);
        return _values[place] = slot.Field.Compute is { } compute && (entered is null || !slot.Field.Override)
            ? _calculation.Of(slot, compute)
            : entered?.Value;
    }

    /// <summary>What the computation gives where a person replaced it.</summary>
    public CheckedValue? Computed(Slot slot) => slot.Field.Compute is { } compute ? _calculation.Of(slot, compute) : null;

    /// <summary>Last year's number of the same subject, in the unit of <paramref name="value"/>; null when there is none.</summary>
    public Rational? Before(Slot slot, CheckedContent.Number value)
    {
        if (LastYear?._subjects.GetValueOrDefault(slot.Subject) is { } before && LastYear.Of(before.Place)?.Content is CheckedContent.Number number
            && number.Unit.Dimension == value.Unit.Dimension)
        {
            return new Quantity(number.Value, number.Unit).In(value.Unit).Value;
        }

        return slot.Item is { } item && Context.History.TryGetValue(item, out var years) && years.TryGetValue(Context.Year - 1, out var known) ? known : null;
    }

    /// <summary>What stands at a place, for formulas.</summary>
    public Amount AmountAt(FormPlace place)
    {
        if (Find(place) is not { } slot)
        {
            return new Amount.Missing([new LocalText(place.ToString() ?? "", place.ToString() ?? "")]);
        }

        return Of(place)?.Content switch
        {
            CheckedContent.Number number => new Amount.Known(number.Unit.ToBase(number.Value)),
            CheckedContent.NotApplicable not => new Amount.NotApplicable(not.Reason),
            CheckedContent.NotComputable not => new Amount.Failed(not.Reason),
            _ => new Amount.Missing([slot.Label]),
        };
    }

    /// <summary>The sum of a column, in base units. A table without any row says nothing, which is not 0.</summary>
    public Amount ColumnSum(string code, string column)
    {
        var rows = RowsOf(code).ToList();
        if (rows.Find(row => row.NotApplicable is not null) is { NotApplicable: { } reason })
        {
            return new Amount.NotApplicable(reason);
        }

        Form.TryFindGrid(code, out var grid);
        FormField? field = null;
        grid?.TryFind(column, out field);

        // A fixed row that nobody touched counts as left out, unless the column has to be answered in every row.
        var counted = rows.Where(row => !row.HasOnlyKey || row.Grid.FixedRows.IsEmpty || field is { Required: true }).ToList();
        return counted.Count == 0
            ? new Amount.Missing([grid?.Name ?? new LocalText(code, code)])
            : Amount.Sum([.. counted.Select(row => AmountAt(row.Place(column)))]);
    }
}
